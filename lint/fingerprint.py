"""What names a finding across versions of its story."""


def fingerprint(check: str, key: tuple[str, ...]) -> str:
    """16 hexadecimal digits over the check's id and the values that make the finding this issue; never its line or sentence."""
    from hashlib import sha256

    return sha256("\x1f".join((check, *(" ".join(value.split()) for value in key))).encode("utf-8", "surrogatepass")).hexdigest()[
        :16
    ]
