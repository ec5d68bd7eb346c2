"""Files into an archive: read in parallel, written in order, one transaction a batch."""

import os
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from hashlib import blake2b

from lint.choice import Settings
from lint.desk.cutting import Cutting, cut
from lint.formats.decode import LARGEST_FILE
from lint.load import cause_of
from lint.model import Fault, Value
from lint.stories import Job, read_stories

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from lint.desk.archive_store import Store

FILES_AT_ONCE = 32
"""Files of one task and of one transaction."""

FILES_FOR_A_POOL = 48


class Filed(Value):
    """One file as read: where the archive has it, its state on the disk, its stories, and what could not be read.

    cuttings: None where the bytes are those that the archive knows.
    """

    __slots__ = ("changed", "cuttings", "digest", "faults", "key", "size")

    def __init__(
        self, key: str, size: int, changed: int, digest: bytes, cuttings: tuple[Cutting, ...] | None, faults: tuple[Fault, ...]
    ) -> None:
        self.key = key
        self.size = size
        self.changed = changed
        self.digest = digest
        self.cuttings = cuttings
        self.faults = faults


class Tally:
    """What came of an indexing."""

    def __init__(self) -> None:
        self.added = 0
        self.replaced = 0
        self.unchanged = 0
        self.removed = 0
        self.faults: list[Fault] = []


class Wanted(Value):
    """A file to be read: its path here, its path in the archive, and the digest known of it, b"" for a new one."""

    __slots__ = ("digest", "key", "path")

    def __init__(self, path: str, key: str, digest: bytes) -> None:
        self.path = path
        self.key = key
        self.digest = digest


def index(
    store: "Store",
    paths: "Sequence[str]",
    key_of: "Callable[[str], str]",
    *,
    published: "date | None" = None,
    jobs: int = 1,
    said: "Callable[[int, int], None]" = lambda done, of: None,
) -> Tally:
    """Puts the stories of files into the archive; files of the size and time of change that it knows are passed over.

    key_of: from a path to the archive's. published: day of publication for stories that do not say theirs. said: told after
    each batch how many files are done, of how many. What one run leaves out, because it was killed, the next one does.
    """
    tally = Tally()
    known = store.files()
    wanted: list[Wanted] = []
    for path in paths:
        key = key_of(path)
        if not _is_text(key):
            tally.faults.append(Fault(path, "has a name that is not UTF-8, so an archive cannot keep it"))
            continue
        size, changed, digest = known.get(key, (-1, -1, b""))
        try:
            state = os.stat(path)
        except OSError:
            state = None
        if state is not None and (state.st_size, state.st_mtime_ns) == (size, changed):
            tally.unchanged += 1
        else:
            wanted.append(Wanted(path, key, digest))
    batches = [wanted[i : i + FILES_AT_ONCE] for i in range(0, len(wanted), FILES_AT_ONCE)]
    done = 0
    for batch in _read(batches, Job(published=published), jobs if len(wanted) >= FILES_FOR_A_POOL else 1):
        store.begin()
        for filed in batch:
            _put(store, filed, filed.key in known, tally)
        store.commit()
        done += len(batch)
        said(done, len(wanted))
    return tally


def _is_text(key: str) -> bool:
    try:
        key.encode()
    except UnicodeEncodeError:
        return False
    return True


def _put(store: "Store", filed: Filed, is_known: bool, tally: Tally) -> None:
    tally.faults += filed.faults
    if filed.cuttings is None:
        store.touch(filed.key, filed.size, filed.changed)
        tally.unchanged += 1
    elif not filed.faults:
        store.put_file(filed.key, filed.size, filed.changed, filed.digest, filed.cuttings)
        if is_known:
            tally.replaced += 1
        else:
            tally.added += 1


def prune(store: "Store", gone: "Sequence[str]") -> int:
    """Takes files out of the archive, so many."""
    for i in range(0, len(gone), FILES_AT_ONCE):
        store.begin()
        for key in gone[i : i + FILES_AT_ONCE]:
            store.drop_file(key)
        store.commit()
    return len(gone)


def _read(batches: "Sequence[list[Wanted]]", job: Job, jobs: int) -> "Iterator[list[Filed]]":
    """The files of each batch, in order whoever reads them; some batches are read ahead, not all."""
    if jobs == 1:
        for batch in batches:
            yield _file_all(batch, job)
        return
    with ProcessPoolExecutor(jobs) as pool:
        ahead: list[tuple[list[Wanted], Future[list[Filed]]]] = []
        submitted, broken = 0, False
        while submitted < len(batches) or ahead:
            while not broken and submitted < len(batches) and len(ahead) < 3 * jobs:
                try:
                    ahead.append((batches[submitted], pool.submit(_file_all, batches[submitted], job)))
                    submitted += 1
                except BrokenProcessPool:
                    broken = True
            if not ahead:
                break
            batch, future = ahead.pop(0)
            try:
                yield future.result()
            except BrokenProcessPool:
                broken = True
                yield [_alone(file, job) for file in batch]
    for batch in batches[submitted:]:
        yield [_alone(file, job) for file in batch]


def _alone(wanted: Wanted, job: Job) -> Filed:
    """One file in a process of its own, after the pool broke on it or beside it."""
    with ProcessPoolExecutor(1) as pool:
        try:
            return pool.submit(_file, wanted, job).result()
        except BrokenProcessPool:
            fault = Fault(wanted.path, "the process that read it died", internal=True)
            return Filed(wanted.key, 0, 0, b"", (), (fault,))


def _file_all(batch: "Sequence[Wanted]", job: Job) -> list[Filed]:
    return [_file(wanted, job) for wanted in batch]


def _file(wanted: Wanted, job: Job) -> Filed:
    """Reads one file; what goes wrong with it is in `faults`, never raised."""
    try:
        with open(wanted.path, "rb") as file:
            state = os.fstat(file.fileno())
            digest = blake2b(file.read(LARGEST_FILE + 1), digest_size=16).digest()
    except OSError as error:
        return Filed(wanted.key, 0, 0, b"", (), (Fault(wanted.path, f"cannot be read: {error.strerror}"),))
    if digest == wanted.digest:
        return Filed(wanted.key, state.st_size, state.st_mtime_ns, digest, None, ())
    cuttings: list[Cutting] = []
    faults: list[Fault] = []
    for story in read_stories(wanted.path, Settings(), job):
        if isinstance(story, Fault):
            faults.append(story)
            continue
        try:
            cuttings.append(cut(story, wanted.key))
        except Exception as error:  # a reader that breaks on one story must not end the run
            faults.append(Fault(wanted.path, f"reading it broke: {cause_of(error)}", internal=True))
    return Filed(wanted.key, state.st_size, state.st_mtime_ns, digest, tuple(cuttings), tuple(faults))
