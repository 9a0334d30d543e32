# /// script
# dependencies = ["jupyter-repo2docker==2026.4.0"]
# ///
"""The steps of Binder's image, without Docker; then every chapter in what they made.

uv run benchmarks/binder.py FOLDER [--python PATH] [--limit GB]

repo2docker picks the build pack for a clone of the last commit, and writes its Dockerfile. What
that file does once the repository is copied is run as it stands, with HOME and APP_BASE in FOLDER.
Binder's own environment, which the file makes of conda packages before, is a virtual environment
here, with the same packages at the same versions from PyPI.
"""

import argparse
import os
import re
import shlex
import shutil
import string
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
MOVED = {"HOME", "APP_BASE"}


def dockerfile():
    """Return the build pack that repo2docker picks for this folder, and its Dockerfile."""
    from repo2docker.app import Repo2Docker

    app = Repo2Docker(repo=".")
    for kind in [*app.buildpacks, app.default_buildpack]:
        pack = kind(base_image=app.base_image)
        pack.platform = "linux/amd64"
        if pack.detect():
            return pack, pack.render()
    raise SystemExit("repo2docker finds no build pack")


def steps(text, environment):
    """Return the commands that follow the copying of the repository; fill in the environment."""
    commands, copied = [], False
    for line in text.replace("\\\n", " ").splitlines():
        instruction, _, value = line.partition(" ")
        if instruction in ("ENV", "ARG"):
            for pair in shlex.split(value):
                name, _, default = pair.partition("=")
                if name not in MOVED and "=" in pair:
                    environment[name] = string.Template(default).safe_substitute(environment)
        elif instruction == "COPY":
            copied |= value.endswith(" src/ ${REPO_DIR}/")
        elif instruction == "RUN" and copied:
            commands.append(value)
    return commands


def make_base(pack, python, prefix):
    """Make Binder's own environment, of the packages that repo2docker's lock names."""
    import repo2docker.buildpacks.conda
    from ruamel.yaml import YAML

    folder = Path(repo2docker.buildpacks.conda.__file__).parent
    name = f"environment.py-{pack.python_version}"
    locked = (folder / f"{name}-linux-64.lock").read_text(encoding="utf-8")
    pins = re.findall(r"/([^/]+)-([^-/]+)-[^-/]+\.(?:conda|tar\.bz2)#", locked)
    constraints = prefix.parent / "constraints.txt"
    subprocess.run([python, "-m", "venv", prefix], check=True)
    constraints.write_text("".join(f"{n}=={v}\n" for n, v in pins if not n.startswith("_")))
    wanted = YAML().load(folder / f"{name}.yml")["dependencies"]
    names = [re.match(r"[\w-]+", item)[0].replace("jupyterhub-singleuser", "jupyterhub")
             for item in wanted if not re.match(r"(python|nodejs|pip)\b", item)]  # fmt: skip
    pip = [prefix / "bin/pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, "-c", constraints, *names], check=True)


def megabytes(folder):
    return sum(f.lstat().st_size for f in folder.rglob("*") if not f.is_dir()) / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="a new folder for all that the image holds")
    parser.add_argument("--python", help="the image's Python (default: by its version)")
    parser.add_argument("--limit", default="2", metavar="GB", help="memory that a process may have")
    options = parser.parse_args()
    folder = options.folder.resolve()
    home, base = folder / "home", folder / "srv"
    subprocess.run(["git", "clone", "-q", ROOT, home], check=True)
    os.chdir(home)  # repo2docker looks where it is
    pack, text = dockerfile()
    print(f"{type(pack).__name__}, Python {pack.python_version}", flush=True)
    (folder / "Dockerfile").write_text(text, encoding="utf-8")

    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
    environment |= {"NB_USER": "jovyan", "HOME": str(home), "APP_BASE": str(base)}
    commands = steps(text, environment)
    prefix = Path(environment["NB_PYTHON_PREFIX"])
    python = options.python or shutil.which(f"python{pack.python_version}")
    if python is None:
        parser.error(f"no python{pack.python_version} in the PATH; name one with --python")
    make_base(pack, python, prefix)
    packages = next(prefix.glob("lib/python*/site-packages"))
    print(f"Binder's own packages: {megabytes(packages):.0f} MB", flush=True)
    for command in commands:
        print(f"RUN {command}", flush=True)
        start = time.perf_counter()
        subprocess.run(["/bin/sh", "-c", command], env=environment, cwd=home, check=True)
        print(f"    {time.perf_counter() - start:.0f} s", flush=True)
    print(f"with the book's: {megabytes(packages):.0f} MB, of which")
    sizes = sorted(((megabytes(p), p.name) for p in packages.iterdir() if p.is_dir()), reverse=True)
    print(*(f"    {size:5.0f} MB  {name}" for size, name in sizes[:8]), sep="\n", flush=True)
    subprocess.run([prefix / "bin/python", "-m", "vae_tutorial.check"], env=environment, check=True)
    chapters = [prefix / "bin/python", "benchmarks/chapters.py", "--limit", options.limit]
    return subprocess.run(chapters, env=environment, cwd=home).returncode


if __name__ == "__main__":
    sys.exit(main())
