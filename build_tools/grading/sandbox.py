"""A process without network, without the class's files, and with limits on memory and time.

Bubblewrap makes it, from Linux's namespaces. It sees Python, the book's package without its
checks, and the digits, none of which it can change; what it writes lies in memory and ends with it.
"""

import contextlib
import os
import secrets
import shutil
import signal
import site
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import psutil

import vae_tutorial
from build_tools.grading import seccomp, wire

MEMORY_BYTES = 4 * 2**30  # addresses, of which a chapter takes half
WRITTEN_BYTES = 256 * 2**20
THREADS = 256
SYSTEM = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64"]
SETTINGS = ["alternatives", "fonts", "ld.so.cache", "localtime"]
HERE = Path(__file__).parent
REMEDY = (
    "Grading runs students' code, and only in a sandbox: on Linux, with bubblewrap 0.8 or newer"
    " (apt install bubblewrap), where users may make namespaces; on other systems in a virtual"
    " machine. The page on teaching says more."
)


class NoSandbox(OSError):
    """This machine can make no sandbox."""


class Gone(Exception):
    """The process in the sandbox has ended, or ran out of time and was ended."""


class Sandbox:
    """The desk at which one copy's cells run.

    Parameters
    ----------
    data : pathlib.Path or None
        The folder that holds ``mnist.npz``; without one, chapters run on the small digits.
    """

    def __init__(self, data):
        with _file_of(seccomp.program()) as filter_file:
            command = [*_walls(data, filter_file.fileno()), sys.executable, "-P", "/desk/desk.py"]
            command += map(str, (MEMORY_BYTES, WRITTEN_BYTES, THREADS))
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                pass_fds=[filter_file.fileno()],
                start_new_session=True,
            )

    def ask(self, seconds, **request):
        """Send a request, and return the reply.

        Raises
        ------
        Gone
            If there is none within so many seconds, or what came is none.
        """
        late = threading.Event()

        def end():
            late.set()
            self._kill()

        clock = threading.Timer(max(seconds, 0), end)
        clock.start()
        try:
            token = secrets.token_hex(8)
            wire.send(self.process.stdin, {"token": token, **request})
            reply = wire.receive(self.process.stdout)
            if reply.get("token") != token:
                raise ValueError("that is no reply to this request")
            return reply
        except (OSError, EOFError, ValueError) as error:
            self.close()
            why = f"its process sent what is no reply: {error}"
            if late.is_set():
                why = "it ran out of time"
            elif not isinstance(error, ValueError):
                why = "its process ended"
            raise Gone(why) from error
        finally:
            clock.cancel()

    def close(self):
        """End the process, and with it all that it has started."""
        self._kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            try:
                stream.close()
            except OSError:  # what was still to be sent
                continue

    def _kill(self):
        # Bubblewrap takes the sandbox with it when it dies, but for one that it is still making.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)


def check():
    """See that this machine can make a sandbox.

    Raises
    ------
    NoSandbox
        If it cannot.
    """
    if sys.platform != "linux" or shutil.which("bwrap") is None:
        raise NoSandbox(f"there is no bubblewrap here. {REMEDY}")
    try:
        with _file_of(seccomp.program()) as filter_file:
            subprocess.run(
                [*_walls(None, filter_file.fileno()), sys.executable, "-c", ""],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                check=True,
                pass_fds=[filter_file.fileno()],
            )
    except subprocess.CalledProcessError as error:
        raise NoSandbox(f"bubblewrap says: {error.stderr.strip()}. {REMEDY}") from error


def at_once():
    """Return how many copies this machine can grade at a time."""
    room = int(psutil.virtual_memory().available // MEMORY_BYTES)
    return max(1, min(len(os.sched_getaffinity(0)), room))


def _walls(data, filter_number):
    """Return the command that runs another one in a sandbox."""
    package = Path(vae_tutorial.__file__).parent
    words = ["bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    # Else one who grades as root would lend the sandbox the kernel's settings.
    words += ["--seccomp", str(filter_number), "--proc", "/proc", "--remount-ro", "/proc"]
    words += ["--dev", "/dev", "--size", str(WRITTEN_BYTES), "--tmpfs", "/dev/shm"]
    words += ["--remount-ro", "/dev", "--size", str(WRITTEN_BYTES), "--tmpfs", "/tmp"]
    for path in [*SYSTEM, *(f"/etc/{name}" for name in SETTINGS)]:
        words += ["--ro-bind-try", path, path]
    pythons = [sys.prefix, sys.base_prefix, *site.getsitepackages()]
    for path in [*pythons, package, *([data] if data else [])]:
        words += ["--ro-bind", str(path), str(path)]
    for folder in {package.parent, *map(Path, sys.path)}:
        checks = folder.resolve() / "vae_tutorial" / "exercises"
        if checks.is_dir() and (checks.parent == package or _within(checks, pythons)):
            words += ["--tmpfs", str(checks), "--remount-ro", str(checks)]
    for name in ("desk.py", "wire.py"):
        words += ["--ro-bind", str(HERE / name), f"/desk/{name}"]
    words += ["--remount-ro", "/", "--chdir", "/tmp", "--clearenv"]
    for name, value in _environment(package, data).items():
        words += ["--setenv", name, value]
    return words


def _environment(package, data):
    return {
        "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
        "PYTHONPATH": f"/desk:{package.parent}",
        "HOME": "/tmp",
        "LANG": "C.UTF-8",
        "MPLBACKEND": "agg",
        "VAE_TUTORIAL_DATA": str(data or "digits"),
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_NUM_INTRAOP_THREADS": "2",
        "TF_NUM_INTEROP_THREADS": "2",
        "OMP_NUM_THREADS": "2",
        "OPENBLAS_NUM_THREADS": "2",
        "MALLOC_ARENA_MAX": "2",
    }


def _within(path, folders):
    return any(path.is_relative_to(Path(folder).resolve()) for folder in folders)


def _file_of(content):
    file = tempfile.TemporaryFile()
    file.write(content)
    file.seek(0)
    return file
