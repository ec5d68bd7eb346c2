"""What the checks of display words share."""


def is_slip(word: str, known: str) -> bool:
    """Whether `word` is `known` with one letter left out, put in, changed or swapped, not at its end."""
    if word[0] != known[0] or abs(len(word) - len(known)) > 1:
        return False
    if len(word) == len(known):
        differing = [i for i in range(len(word)) if word[i] != known[i]]
        if len(differing) == 1:
            return differing[0] < len(word) - 1
        i = differing[0] if differing else 0
        return len(differing) == 2 and differing[1] == i + 1 and word[i] == known[i + 1] and word[i + 1] == known[i]
    short, long = sorted((word, known), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long) - 1))
