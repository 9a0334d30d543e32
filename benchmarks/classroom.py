"""A class at once: N students run a chapter through a JupyterHub on this machine (Linux only).

python benchmarks/classroom.py [--students 24] [--chapter book/06-latent-walks.ipynb] [--break]

JupyterHub and its proxy are not in the book's lock. Beside it, install

    pip install -r deploy/requirements.txt
    npm ci --prefix deploy --ignore-scripts

One student runs a bare ``import tensorflow``, one runs the chapter alone, then all run it at once:
each logs in, starts a server through the hub, puts the chapter into an empty home, opens a session
and runs cell after cell over the kernel's websocket, saving after each, as JupyterLab does. With
``--break`` one kernel is killed and the hub is killed and started again in the middle of it. The
exit status is 1 if a notebook is incomplete, anything saved is lost, or a kernel dies.

``--save`` writes the figures to a JSON file, from which the book's page of results is drawn.
"""

import argparse
import asyncio
import contextlib
import importlib.util
import json
import math
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat
import psutil
from jupyter_client.session import Session, json_default
from jupyter_server.services.kernels.connection.base import deserialize_binary_message
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionComplete
from nbformat.v4 import new_code_cell, new_notebook
from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import WebSocketClosedError, websocket_connect

from vae_tutorial import load_digits

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
INSTALL = """{} is missing. Install what a class needs beside the book's own packages:
  pip install -r deploy/requirements.txt
  npm ci --prefix deploy --ignore-scripts"""
CELL_SECONDS, SERVER_SECONDS, RETRY_SECONDS = 600, 300, 120
SAMPLE_SECONDS = 2
CLASSES = (30, 300)
AWAY = (502, 503, 504, 599)
TEACHER = 4  # requests of the script itself that may be under way beside the students'

# How a machine is sized: see `machine`.
SYSTEM_BYTES, RESERVE, WAIT_SECONDS = 1e9, 0.25, 180
OVERHEAD = 0.4  # of the processor time: hub, proxy, starts and waiting, more than was measured

HUB_CONFIG = """
import json
from pathlib import Path

given = json.loads(Path({given!r}).read_text())
c.JupyterHub.bind_url = given["public"]
c.JupyterHub.hub_bind_url = given["hub"]
c.JupyterHub.db_url = "sqlite:///" + given["folder"] + "/hub.sqlite"
c.JupyterHub.cookie_secret_file = given["folder"] + "/cookie_secret"
c.JupyterHub.authenticator_class = "shared-password"
c.SharedPasswordAuthenticator.user_password = given["password"]
c.Authenticator.allow_all = True
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = given["folder"] + "/homes/{{username}}"
c.Spawner.default_url = "/lab"
c.Spawner.environment = given["environment"]
c.Spawner.args = given["arguments"]
# Patience for many starts at once; a hub that restarts gives up on servers that answer later.
c.Spawner.http_timeout = c.Spawner.start_timeout = given["patience"]
# Servers and proxy outlive the hub.
c.JupyterHub.cleanup_servers = c.JupyterHub.cleanup_proxy = False
c.ConfigurableHTTPProxy.should_start = False
c.ConfigurableHTTPProxy.api_url = given["proxy_api"]
c.ConfigurableHTTPProxy.auth_token = given["proxy_token"]
c.JupyterHub.services = [dict(name="teacher", api_token=given["teacher"])]
c.JupyterHub.load_roles = [dict(name="teacher", services=["teacher"], scopes=["admin:users",
    "admin:servers"])]
"""


class KernelLost(Exception):
    """The kernel died while a cell ran."""


class Broken(Exception):
    """A promise to the class was not kept."""


def machine(students, figures):
    """Return the gigabytes and cores that a class needs.

    Memory: what the system and the hub take, what all kernels share, counted once, and for each
    student what is theirs alone, with a quarter in reserve. Cores: if all run the whole chapter
    at the same moment, the last is done within three minutes, hub and starts included.

    Parameters
    ----------
    students : int
    figures : dict
        ``hub_mb``, ``shared_mb``, ``private_mb`` (a student's kernel and server) and
        ``cpu_seconds`` (a student's), as measured.

    Returns
    -------
    tuple of int
        Gigabytes (10^9 bytes) and cores, rounded up.
    """
    once = SYSTEM_BYTES / 1e6 + figures["hub_mb"] + figures["shared_mb"]
    each = figures["private_mb"] * (1 + RESERVE)
    cores = students * figures["cpu_seconds"] * (1 + OVERHEAD) / WAIT_SECONDS
    return math.ceil((once + students * each) / 1e3), math.ceil(cores)


def free_port():
    """Return a port of the loopback interface that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def find_proxy():
    """Return the proxy's program, or leave with a message that says how to install it."""
    if importlib.util.find_spec("jupyterhub") is None:
        sys.exit(INSTALL.format("jupyterhub"))
    places = [str(DEPLOY / "node_modules" / ".bin"), os.environ["PATH"]]
    program = shutil.which("configurable-http-proxy", path=os.pathsep.join(places))
    return program or sys.exit(INSTALL.format("configurable-http-proxy"))


class Hub:
    """A JupyterHub and its proxy, two processes that can be ended and started apart."""

    def __init__(self, folder, proxy):
        self.folder, self.proxy_program = Path(folder), proxy
        self.public, hub, api = (f"http://127.0.0.1:{free_port()}" for _ in range(3))
        # Homes are empty, but a class has one cache for all, as the recipe in deploy/ gives it.
        environment = {"KERAS_HOME": os.environ.get("KERAS_HOME", str(Path.home() / ".keras"))}
        for key in {"VAE_TUTORIAL_DATA", "TF_CPP_MIN_LOG_LEVEL"} & set(os.environ):
            environment[key] = os.environ[key]
        self.given = {
            "public": self.public,
            "hub": hub,
            "proxy_api": api,
            "proxy_token": secrets.token_hex(32),
            "teacher": secrets.token_hex(32),
            "password": secrets.token_hex(32),
            "folder": str(self.folder),
            "environment": environment,
            "arguments": ["--allow-root"] if os.geteuid() == 0 else [],
            "patience": SERVER_SECONDS,
        }
        given = self.folder / "given.json"
        given.write_text(json.dumps(self.given), encoding="utf-8")
        config = HUB_CONFIG.format(given=str(given))
        (self.folder / "jupyterhub_config.py").write_text(config, encoding="utf-8")
        self.processes = {}

    def start(self, name):
        """Start ``"proxy"`` or ``"hub"``."""
        hub, api = (self.given[key].rpartition(":")[2] for key in ("hub", "proxy_api"))
        port = self.public.rpartition(":")[2]
        commands = {
            "proxy": [self.proxy_program, "--ip=127.0.0.1", f"--port={port}"]
            + ["--api-ip=127.0.0.1", f"--api-port={api}"]
            + [f"--default-target=http://127.0.0.1:{hub}"]
            + [f"--error-target=http://127.0.0.1:{hub}/hub/error"],
            "hub": [sys.executable, "-m", "jupyterhub", "-f", "jupyterhub_config.py"],
        }
        # The servers' and kernels' interpreter is the one that runs this script.
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        token = {"CONFIGPROXY_AUTH_TOKEN": self.given["proxy_token"]}
        with (self.folder / f"{name}.log").open("a") as log:
            self.processes[name] = subprocess.Popen(
                commands[name],
                cwd=self.folder,
                env={**os.environ, "PATH": path, **token},
                stdout=log,
                stderr=log,
                start_new_session=True,  # a group of its own, as npm's programs start others
            )

    def end(self, name, how=signal.SIGTERM):
        """End the hub or the proxy, but no student's server: those have groups of their own."""
        os.killpg(self.processes[name].pid, how)
        self.processes[name].wait()

    async def ready(self):
        """Wait until the hub answers through its proxy."""
        await fetch(f"{self.public}/hub/api/")

    async def ask(self, path, method="GET", body=None):
        """Ask the hub's API with the teacher's rights."""
        return await fetch(f"{self.public}/hub/api/{path}", method, body, self.given["teacher"])

    def megabytes(self):
        """Return the private memory of hub and proxy."""
        groups = {process.pid for process in self.processes.values()}
        private = 0
        for pid in psutil.pids():
            with contextlib.suppress(ProcessLookupError, psutil.NoSuchProcess):
                if os.getpgid(pid) in groups:
                    private += private_and_proportional(pid)[0]
        return private / 1e6

    async def stop_servers(self):
        """Stop every student's server, and wait until the hub says so."""
        for user in await self.ask("users"):
            if user["servers"]:
                await self.ask(f"users/{user['name']}/server", "DELETE")
        while any(user["servers"] for user in await self.ask("users")):
            await asyncio.sleep(0.5)

    async def __aenter__(self):
        try:
            self.start("proxy")
            self.start("hub")
            await self.ready()
        except BaseException:
            self.close(failed=True)
            raise
        return self

    async def __aexit__(self, *error):
        try:
            await asyncio.wait_for(self.stop_servers(), SERVER_SECONDS)
        finally:
            self.close(failed=error[0] is not None)

    def close(self, failed):
        """End hub and proxy; if something failed, show what they logged last."""
        for name in self.processes:
            self.end(name)
            if failed:
                print(f"--- {name}.log\n{(self.folder / f'{name}.log').read_text()[-4000:]}")


def expect(students):
    """Let the client hold as many requests as there are students, each of whom waits for one.

    Its own limit is 10; it makes the others wait, and drops whoever has waited for too long.
    """
    AsyncHTTPClient.configure(None, max_clients=students + TEACHER)


async def fetch(url, method="GET", body=None, token=None):
    """Ask a server for JSON; while it is away, ask again, as JupyterLab's next save does."""
    request = HTTPRequest(
        url,
        method,
        {"Authorization": f"token {token}"} if token else None,
        None if body is None else json.dumps(body),
        allow_nonstandard_methods=True,
        request_timeout=SERVER_SECONDS,
    )
    deadline = time.monotonic() + RETRY_SECONDS
    while True:
        try:
            response = await AsyncHTTPClient().fetch(request, raise_error=False)
            code = response.code
        except OSError:  # nobody listens yet, or any more
            code = AWAY[0]
        if code not in AWAY:
            break
        if time.monotonic() > deadline:
            raise Broken(f"{method} {url} answered {code} for {RETRY_SECONDS} s")
        await asyncio.sleep(0.5)
    if code >= 400:
        raise Broken(f"{method} {url} answered {code}: {response.body[:300]}")
    return json.loads(response.body) if response.body else None


def private_and_proportional(pid):
    """Return a process's private bytes (USS) and its share of all memory (PSS)."""
    memory = psutil.Process(pid).memory_full_info()
    return memory.uss, memory.pss


class Student:
    """One student who runs one notebook, and what was measured on the way."""

    def __init__(self, name, hub, notebook, killed_at=None):
        self.name, self.hub, self.killed_at = name, hub, killed_at
        self.base = f"{hub.public}/user/{name}"
        self.notebook = nbformat.from_dict(json.loads(json.dumps(notebook)))
        self.session = Session(username=name)
        self.kernel = self.server = self.token = None
        self.first, self.peaks = None, {}
        self.position = self.kernels_lost = self.cuts = 0

    async def ask(self, path, method="GET", body=None):
        return await fetch(f"{self.base}/api/{path}", method, body, self.token)

    async def come_in(self):
        """Log in, start a server through the hub, put the notebook there, open a session."""
        self.start = time.perf_counter()
        users = f"{self.hub.public}/hub/api/users/{self.name}"
        login = {"username": self.name, "password": self.hub.given["password"]}
        self.token = (await fetch(f"{users}/tokens", "POST", {"auth": login}))["token"]
        await fetch(f"{users}/server", "POST", token=self.token)
        while not ((await fetch(users, token=self.token))["servers"].get("") or {}).get("ready"):
            if time.perf_counter() > self.start + SERVER_SECONDS:
                raise Broken(f"{self.name}'s server did not start")
            await asyncio.sleep(0.5)
        await self.save()
        body = {"path": "chapter.ipynb", "name": "chapter.ipynb", "type": "notebook"}
        session = await self.ask("sessions", "POST", {**body, "kernel": {"name": "python3"}})
        self.kernel_id = session["kernel"]["id"]
        self.find_kernel()
        self.server = self.kernel.ppid()

    def find_kernel(self):
        """Find the kernel's process by the connection file that it was started with."""
        for process in psutil.process_iter(["cmdline"]):
            if any(self.kernel_id in part for part in process.info["cmdline"] or ()):
                self.kernel = process

    async def connect(self):
        address = self.base.replace("http:", "ws:")
        return await websocket_connect(
            HTTPRequest(
                f"{address}/api/kernels/{self.kernel_id}/channels?session_id={self.session.session}",
                headers={"Authorization": f"token {self.token}"},
                request_timeout=SERVER_SECONDS,
            ),
            max_message_size=1 << 28,
        )

    async def save(self):
        content = {"type": "notebook", "format": "json", "content": self.notebook}
        await self.ask("contents/chapter.ipynb", "PUT", content)

    async def saved(self):
        """Return the notebook as the server has it; the file in the home must be the same."""
        model = await self.ask("contents/chapter.ipynb")
        file = self.hub.folder / "homes" / self.name / "chapter.ipynb"
        kept, shown = nbformat.read(file, 4), nbformat.from_dict(model["content"])
        if outputs(kept) != outputs(shown):
            raise Broken(f"{self.name}: the file differs from what the server shows")
        return kept

    async def run(self):
        """Come in and run the notebook to its end, over again if the kernel dies."""
        await self.come_in()
        while True:
            try:
                await self.run_cells()
                break
            except KernelLost as error:
                self.kernels_lost += 1
                if self.killed_at is None or self.kernels_lost > 1:
                    place = f"{self.name}'s kernel died at cell {self.position}"
                    raise Broken(f"{place}: {error}") from None
                await self.come_back()
        await self.save()
        self.end = time.perf_counter()
        times = [psutil.Process(pid).cpu_times() for pid in (self.kernel.pid, self.server)]
        self.cpu = sum(t.user + t.system for t in times)

    async def come_back(self):
        """After the kernel's death: what was saved is there; the student runs it from the top."""
        if outputs(await self.saved())[: self.position] != outputs(self.notebook)[: self.position]:
            raise Broken(f"{self.name} lost saved outputs with the kernel")
        dead = self.kernel  # the server has started another by itself
        while self.kernel == dead:
            await asyncio.sleep(0.2)
            self.find_kernel()

    async def run_cells(self):
        self.client = NotebookClient(self.notebook, record_timing=False)
        self.channels = await self.connect()
        try:
            for number, cell in enumerate(self.notebook.cells):
                self.position = number
                if cell.cell_type == "code" and cell.source.strip():
                    await self.run_cell(cell)
                    await self.save()
        finally:
            self.channels.close()

    async def read(self):
        """Return the next message of the kernel; if the connection is cut, connect again.

        So does JupyterLab, and the server has kept what was said meanwhile for the same session.
        """
        while (raw := await asyncio.wait_for(self.channels.read_message(), CELL_SECONDS)) is None:
            if not self.kernel.is_running() or self.kernel.status() == psutil.STATUS_ZOMBIE:
                raise KernelLost("its process has ended")
            self.cuts += 1
            self.channels = await self.connect()
        return json.loads(raw) if isinstance(raw, str) else deserialize_binary_message(raw)

    async def write(self, message):
        """Send a message to the kernel, over a new connection if this one has been cut."""
        while True:
            try:
                await self.channels.write_message(message)
                return
            except WebSocketClosedError:
                self.cuts += 1
                self.channels = await self.connect()

    async def run_cell(self, cell):
        content = {"code": cell.source, "silent": False, "store_history": True}
        content |= {"user_expressions": {}, "allow_stdin": False, "stop_on_error": True}
        request = {**self.session.msg("execute_request", content), "channel": "shell"}
        cell.outputs, cell.execution_count = [], None
        self.client.clear_before_next_output = False
        await self.write(json.dumps(request, default=json_default))
        if self.position == self.killed_at and not self.kernels_lost:
            self.kernel.kill()
        replied = idle = False
        while not (replied and idle):
            message = await self.read()
            state = message["content"].get("execution_state")
            if state in ("restarting", "autorestarting", "dead"):
                raise KernelLost(f"the server says {state}")
            if message["parent_header"].get("msg_id") != request["header"]["msg_id"]:
                continue
            if message["channel"] == "shell":
                replied = True
            elif message["channel"] == "iopub" and not message["msg_type"].startswith("comm"):
                try:  # comm is for live views, of which a notebook keeps nothing
                    self.client.process_message(message, cell, self.position)
                except CellExecutionComplete:
                    idle = True
                if cell.outputs and self.first is None:
                    self.first = time.perf_counter()

    def sample(self):
        """Note the memory of kernel and server; return private and proportional bytes."""
        private = proportional = 0
        for what, pid in (("kernel", self.kernel.pid), ("server", self.server)):
            try:
                uss, pss = private_and_proportional(pid)
                status = Path(f"/proc/{pid}/status").read_text()
            except (psutil.NoSuchProcess, FileNotFoundError):  # killed a moment ago
                continue
            high = int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) * 1024
            for kind, value in (("rss", high), ("pss", pss), ("uss", uss)):
                key = f"{what}_{kind}"
                self.peaks[key] = max(self.peaks.get(key, 0), value)
            private, proportional = private + uss, proportional + pss
        return private, proportional

    async def verify(self, pattern):
        """Raise unless every cell ran, without error, and its outputs are saved."""
        saved = await self.saved()
        if outputs(saved) != outputs(self.notebook):
            raise Broken(f"{self.name}: what was shown is not what was saved")
        if self.kernels_lost != (self.killed_at is not None):
            raise Broken(f"{self.name} lost {self.kernels_lost} kernels")
        kernels = await self.ask("kernels")
        if [kernel["id"] for kernel in kernels] != [self.kernel_id] or not self.kernel.is_running():
            raise Broken(f"{self.name}'s kernel is gone")
        if shape(saved) != pattern:
            raise Broken(f"{self.name}'s notebook is not complete")
        for cell in saved.cells:
            for output in cell.get("outputs", []):
                if output.output_type == "error":
                    raise Broken(f"{self.name}: {output.ename}: {output.evalue}")


def outputs(notebook):
    return [cell.get("outputs") for cell in notebook.cells]


def shape(notebook):
    """Return, for each cell that can run, its source, whether it ran and whether it shows aught."""
    return [
        (cell.source, cell.execution_count is not None, bool(cell.outputs))
        for cell in notebook.cells
        if cell.cell_type == "code" and cell.source.strip()
    ]


async def watch(students, totals):
    """Sample everybody's memory until cancelled."""
    while True:
        await asyncio.to_thread(sample, students, totals)
        await asyncio.sleep(SAMPLE_SECONDS)


def sample(students, totals):
    """Note everybody's memory, and the sums of what is private and of what is proportional."""
    sums = [student.sample() for student in students if student.server]
    if sums:
        totals.append(tuple(map(sum, zip(*sums, strict=True))))


async def attend(hub, students):
    """Let students run at once; return the sums of their memory, sample by sample."""
    totals = []
    await hub.ask("users", "POST", {"usernames": [student.name for student in students]})
    watcher = asyncio.create_task(watch(students, totals))
    ended = await asyncio.gather(*(s.run() for s in students), return_exceptions=True)
    watcher.cancel()
    failed = [error for error in ended if error is not None]
    if failed:
        ended = f"{len(failed)} of {len(students)} did not finish"
        raise Broken(f"{ended}: {failed[0]!r}") from failed[0]
    sample(students, totals)
    return totals


async def restart_hub(hub, students):
    """Kill the hub when the class is a third through, start it again, and look for everybody."""
    third = len(students[0].notebook.cells) / 3
    while not all(s.position >= third for s in students):
        await asyncio.sleep(0.2)
    before = {student.name: student.server for student in students}
    start = time.perf_counter()
    hub.end("hub", signal.SIGKILL)
    hub.start("hub")
    await hub.ready()
    users = {user["name"]: user for user in await hub.ask("users")}
    for name, pid in before.items():
        if not (users[name]["servers"].get("") or {}).get("ready") or not psutil.pid_exists(pid):
            raise Broken(f"the restarted hub has lost {name}'s server")
    away = time.perf_counter() - start
    print(f"the hub was killed and is back after {away:.0f} s, with all servers", flush=True)


async def teach(options):
    """Run the whole comparison; return the figures."""
    proxy, data = find_proxy(), load_digits().name
    expect(options.students)
    chapter = nbformat.read(options.chapter, 4)
    bare = new_notebook(cells=[new_code_cell("import tensorflow")], metadata=chapter.metadata)
    with tempfile.TemporaryDirectory(prefix="class-", ignore_cleanup_errors=True) as folder:
        async with Hub(folder, proxy) as hub:
            for name, notebook in (("floor", bare), ("alone", chapter)):
                student = Student(name, hub, notebook)
                await attend(hub, [student])
                pattern = shape(student.notebook)
                if not all(ran for _, ran, _ in pattern):
                    raise Broken(f"{name}: not every cell ran")
                await student.verify(pattern)
                print(f"{name}: done in {student.end - student.start:.0f} s", flush=True)
                await hub.stop_servers()
                if name == "floor":
                    floor = student
            killed = len(chapter.cells) // 2
            while chapter.cells[killed].cell_type != "code":
                killed += 1
            group = [Student(f"student-{i}", hub, chapter) for i in range(options.students)]
            breaking = []
            if options.breaks:
                group[-1].killed_at = killed
                breaking = [restart_hub(hub, group)]
            totals, *_ = await asyncio.gather(attend(hub, group), *breaking)
            for member in group:
                await member.verify(pattern)
            hub_mb = hub.megabytes()
    return figures(options, data, hub_mb, totals, floor, student, group)


def figures(options, data, hub_mb, totals, floor, alone, group):
    """Put together what was measured."""
    private, proportional = max(totals, key=lambda sums: sums[1])
    measured = {
        "chapter": options.chapter.stem,
        "data": data,
        "students": options.students,
        "cores": psutil.cpu_count(),
        "memory_gb": round(psutil.virtual_memory().total / 1e9),
        "tensorflow": {k: round(v / 1e6) for k, v in floor.peaks.items()},
        "alone": {k: round(v / 1e6) for k, v in alone.peaks.items()},
        "class": {
            key: round(max(s.peaks[key] for s in group) / 1e6) for key in sorted(group[0].peaks)
        },
        "hub_mb": round(hub_mb),
        "shared_mb": round((proportional - private) / 1e6),
        "total_mb": round(proportional / 1e6),
        "cuts": sum(s.cuts for s in group),
        "cpu_seconds": round(sum(s.cpu for s in group) / len(group), 1),
    }
    measured["private_mb"] = measured["class"]["kernel_uss"] + measured["class"]["server_uss"]
    unharmed = [s for s in group if s.killed_at is None]
    for name, members in (("alone", [alone]), ("class", unharmed)):
        for key in ("first", "end"):
            seconds = sorted(getattr(s, key) - s.start for s in members)
            measured[name][f"{key}_s"] = round(seconds[len(seconds) // 2], 1)
            measured[name][f"{key}_last_s"] = round(seconds[-1], 1)
    for student in set(group) - set(unharmed):
        measured["class"]["end_killed_s"] = round(student.end - student.start, 1)
    measured["machines"] = {str(n): machine(n, measured) for n in CLASSES}
    return measured


def report(figures):
    """Print the figures as a table, and the machines that follow from them."""
    print(
        f"{figures['students']} students at once, {figures['chapter']} on {figures['data']}, "
        f"{figures['cores']} cores, {figures['memory_gb']} GB"
    )
    columns = ["tensorflow", "alone", "class"]
    print(f"{'':34}" + "".join(f"{name:>12}" for name in columns))
    rows = {
        "kernel, peak resident, MB": "kernel_rss",
        "kernel, peak proportional, MB": "kernel_pss",
        "kernel, peak private, MB": "kernel_uss",
        "server, peak private, MB": "server_uss",
        "first output, median, s": "first_s",
        "first output, last, s": "first_last_s",
        "end, median, s": "end_s",
        "end, last, s": "end_last_s",
        "end of whom lost a kernel, s": "end_killed_s",
    }
    for text, key in rows.items():
        print(f"{text:34}" + "".join(f"{figures[name].get(key, ''):>12}" for name in columns))
    for text, key in {
        "all students together, MB": "total_mb",
        "of it shared, MB": "shared_mb",
        "hub and proxy, MB": "hub_mb",
        "connections that were cut and made again": "cuts",
        "processor time of a student, s": "cpu_seconds",
    }.items():
        print(f"{text:40}{figures[key]:>30}")
    for students, (gigabytes, cores) in figures["machines"].items():
        print(f"a class of {students}: {gigabytes} GB and {cores} cores")
    print(
        f"GB: {SYSTEM_BYTES / 1e9:g} for the system + hub + shared + {1 + RESERVE:g} x private x "
        f"students. Cores: {1 + OVERHEAD:g} x processor time x students / {WAIT_SECONDS} s."
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--students", type=int, default=24)
    parser.add_argument("--chapter", type=Path, default=ROOT / "book/06-latent-walks.ipynb")
    parser.add_argument(
        "--break", dest="breaks", action="store_true", help="kill a kernel and the hub meanwhile"
    )
    parser.add_argument("--save", type=Path, help="a JSON file for the figures of each run")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # stop the servers then, too
    try:
        measured = asyncio.run(teach(options))
    except Broken as error:
        sys.exit(f"BROKEN: {error} ({error.__cause__})")
    report(measured)
    if options.save:
        kept = json.loads(options.save.read_text("utf-8")) if options.save.exists() else {}
        kept[f"{measured['chapter']}, {measured['data']}"] = measured
        options.save.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
