"""What a class's hub is given fits what was measured, and points to what is there."""

import asyncio
import importlib.util
import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

import classroom
import links
import pytest
import yaml
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from build_tools.site import CONFIG

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
CHAPTERS = sorted((ROOT / "book").glob("[0-9][0-9]-*.ipynb"))
MEASURED = json.loads((ROOT / "benchmarks/results/classroom.json").read_text(encoding="utf-8"))
VALUES = yaml.safe_load((DEPLOY / "z2jh-values.yaml").read_text(encoding="utf-8"))
UNITS = {"K": 2**10, "M": 2**20, "G": 2**30, "T": 2**40}  # as KubeSpawner and tljh-config read them


def bytes_of(text):
    return int(text[:-1]) * UNITS[text[-1]]


def test_a_link_for_each_chapter_pulls_the_student_copies_and_opens_it(capsys, monkeypatch):
    monkeypatch.setenv("GITHUB_REPOSITORY", "ada/vae-course")
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://github.com")
    links.main(["https://hub.example.org/"])
    printed = re.findall(r"^- \[(.+)\]\((.+)\)$", capsys.readouterr().out, re.M)
    assert [name for name, _ in printed] == [chapter.stem for chapter in CHAPTERS]
    for name, address in printed:
        parts = urlsplit(address)
        assert parts[:3] == ("https", "hub.example.org", "/hub/user-redirect/git-pull")
        assert parse_qs(parts.query, strict_parsing=True) == {
            "repo": ["https://github.com/ada/vae-course"],
            "branch": ["student"],
            "urlpath": [f"lab/tree/vae-course/{name}.ipynb"],
        }


def test_links_follow_the_configured_address(capsys, monkeypatch):
    monkeypatch.delenv("GITHUB_REPOSITORY", raising=False)
    links.main(["https://hub.example.org"])
    printed = re.findall(r"\((.+)\)", capsys.readouterr().out)
    assert len(printed) == len(CHAPTERS)
    for address in printed:
        query = parse_qs(urlsplit(address).query)
        assert query["repo"] == [CONFIG["repository"]["url"]]


def test_a_whole_class_waits_for_the_hub_at_once_and_nobody_is_dropped():
    students, asked = 24, []

    class Slow(RequestHandler):
        async def get(self):
            asked.append(self)
            if len(asked) == students:
                everybody.set()
            await everybody.wait()
            self.write("true")

    async def lesson():
        nonlocal everybody
        everybody = asyncio.Event()
        sockets = bind_sockets(0, "127.0.0.1")
        server = HTTPServer(Application([("/", Slow)]))
        server.add_sockets(sockets)
        address = f"http://127.0.0.1:{sockets[0].getsockname()[1]}/"
        classroom.expect(students)
        every = [classroom.fetch(address) for _ in range(students)]
        try:
            return await asyncio.wait_for(asyncio.gather(*every), 60)
        finally:
            server.stop()

    everybody = None
    with ThreadPoolExecutor() as thread:  # a browser's test may have left this one a running loop
        assert thread.submit(asyncio.run, lesson()).result() == [True] * students


def test_links_are_printed_by_a_python_that_has_no_package():
    command = [sys.executable, "-I", "-S", DEPLOY / "links.py", "https://hub.example.org"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout.count("git-pull") == len(CHAPTERS)


def test_a_machine_is_what_all_share_and_a_students_own_with_a_reserve():
    figures = {"hub_mb": 200, "shared_mb": 800, "private_mb": 600, "cpu_seconds": 18}
    # 1000 + 200 + 800 + 30 * 600 * 1.25 = 24500 MB; 30 * 18 s * 1.4 / 180 s = 4.2 cores
    assert classroom.machine(30, figures) == (25, 5)
    assert classroom.machine(28, figures) == (23, 4)


def test_the_recorded_machines_follow_from_the_recorded_figures():
    for figures in MEASURED.values():
        for students, machine in figures["machines"].items():
            assert tuple(machine) == classroom.machine(int(students), figures)


def test_the_measured_classes_needed_no_more_than_the_rule_says():
    for figures in MEASURED.values():
        gigabytes, _ = classroom.machine(figures["students"], figures)
        assert figures["total_mb"] + figures["hub_mb"] < gigabytes * 1e3
        work = figures["students"] * figures["cpu_seconds"] * (1 + classroom.OVERHEAD)
        assert figures["class"]["end_last_s"] <= work / figures["cores"]


@pytest.mark.parametrize(
    "run", ["06-latent-walks, mnist", "06-latent-walks, digits", "05-training-a-vae, mnist"]
)
def test_the_promised_class_is_recorded(run):
    figures = MEASURED[run]
    assert f"{figures['chapter']}, {figures['data']}" == run
    assert figures["students"] >= 12 and figures["cores"] <= 2 and figures["memory_gb"] <= 26
    assert figures["total_mb"] < figures["memory_gb"] * 1e3


def test_guarantees_and_limits_are_those_of_the_measured_class():
    server = VALUES["singleuser"]
    for figures in MEASURED.values():
        private = figures["private_mb"] * 1e6
        assert bytes_of(server["memory"]["guarantee"]) >= private * (1 + classroom.RESERVE)
        resident = (figures["class"]["kernel_rss"] + figures["class"]["server_rss"]) * 1e6
        assert bytes_of(server["memory"]["limit"]) >= resident * (1 + classroom.RESERVE)
        assert server["cpu"]["guarantee"] * classroom.WAIT_SECONDS >= figures["cpu_seconds"]


def test_both_hubs_give_the_same_limits_threads_and_rest(monkeypatch):
    server, recipe = VALUES["singleuser"], (DEPLOY / "README.md").read_text(encoding="utf-8")
    for kind in ("memory", "cpu"):
        assert f"limits.{kind} {server[kind]['limit']}\n" in recipe
    kernels = json.loads((DEPLOY / "kernels.json").read_text(encoding="utf-8"))
    assert json.loads(server["extraFiles"]["kernels"]["stringData"]) == kernels
    assert f"services.cull.timeout {VALUES['cull']['timeout']}\n" in recipe
    config = SimpleNamespace(Spawner=SimpleNamespace())
    source = (DEPLOY / "tljh-book.py").read_text(encoding="utf-8")
    exec(compile(source, "tljh-book.py", "exec"), {"get_config": lambda: config})
    assert server["extraEnv"].items() <= config.Spawner.environment.items()
    assert config.Spawner.http_timeout == VALUES["hub"]["config"]["KubeSpawner"]["http_timeout"]
    assert config.Spawner.start_timeout == server["startTimeout"]


def test_the_folder_that_is_opened_is_the_one_that_is_kept():
    opened = VALUES["hub"]["config"]["KubeSpawner"]["notebook_dir"]
    assert opened == VALUES["singleuser"]["storage"]["homeMountPath"]


def test_what_the_recipe_names_is_there():
    recipe = (DEPLOY / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\b((?:deploy|binder|benchmarks)/[\w.-]+\.\w+)", recipe))
    assert len(named) >= 6
    for name in named:
        assert (ROOT / name).is_file(), name
    scripts = re.findall(r"\bpython ([\w/.-]+\.py)", recipe)
    assert len(scripts) >= 2
    for script in scripts:
        assert (ROOT / script).is_file(), script
    modules = re.findall(r"\bpython -m ([\w.]+)", recipe)
    assert len(modules) >= 2
    for module in modules:
        assert importlib.util.find_spec(module), module
    pins = (DEPLOY / "requirements.txt").read_text(encoding="utf-8")
    assert re.search(r"nbgitpuller==[\d.]+", recipe)[0] in pins.split("\n")
    image = VALUES["singleuser"]["image"]
    assert f"{image['name']}:{image['tag']} ." in recipe


def test_the_extra_packages_are_pinned():
    pins = (DEPLOY / "requirements.txt").read_text(encoding="utf-8").split("\n")
    for pin in filter(None, pins):
        assert pin.startswith("#") or re.fullmatch(r"[\w-]+==[\d.]+", pin)
    package = json.loads((DEPLOY / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((DEPLOY / "package-lock.json").read_text(encoding="utf-8"))
    for name, version in package["dependencies"].items():
        assert lock["packages"][f"node_modules/{name}"]["version"] == version


def test_the_benchmark_says_what_is_missing(monkeypatch):
    monkeypatch.setattr(classroom.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit, match="jupyterhub is missing(.|\n)*deploy/requirements.txt"):
        classroom.find_proxy()
    monkeypatch.setattr(classroom.importlib.util, "find_spec", lambda name: True)
    monkeypatch.setattr(classroom.shutil, "which", lambda name, path: None)
    with pytest.raises(SystemExit, match="configurable-http-proxy is missing(.|\n)*npm ci"):
        classroom.find_proxy()


def test_the_benchmark_tells_its_options():
    command = [sys.executable, str(ROOT / "benchmarks/classroom.py"), "--help"]
    usage = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "--students" in usage and "--break" in usage
