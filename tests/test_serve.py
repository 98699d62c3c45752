"""The preview: what it serves, to whom, and what it lays over a page."""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection
from ipaddress import ip_address
from pathlib import Path
import socket
import sys
from threading import Event, Thread

import pytest
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from plgen.build import Options, build_site, json_schemas
from plgen.model.artifact import Artifact
from plgen.model.diagnostic import Diagnostic, Location
from plgen.scaffold import write_starter
from plgen.serve import HOST, Preview, make_app, overlay_of
from plgen.write import write_site

PAGE = (
    b"<!doctype html><html><head>"
    b'<meta http-equiv="Content-Security-Policy" content="x">'
    b"<title>t</title></head><body class=a><p>Hello</p></body></html>"
)
ERROR = Diagnostic(
    "bad", "It is <b>wrong</b>.", Location("a.md", 3, 2), hint="Mend it."
)


@dataclass
class Served:
    """A preview at a port of its own."""

    preview: Preview
    port: int

    def ask(
        self,
        path: str = "/public/index.html",
        method: str = "GET",
        headers: dict[str, str] | None = None,
    ) -> tuple[int, Message, bytes]:
        """The status, headers and body of an answer; redirects are not followed."""
        connection = HTTPConnection("localhost", self.port, timeout=30)
        with closing(connection):
            connection.request(method, path, headers=headers or {})
            response = connection.getresponse()
            return response.status, response.headers, response.read()

    def ask_raw(self, *lines: str) -> tuple[int, bytes]:
        """The status and the whole answer to lines as no client would send them.

        0 where the server hangs up without a word, as older tornados do.
        """
        request = "".join(f"{line}\r\n" for line in (*lines, "Connection: close", ""))
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as line:
            line.sendall(request.encode("latin-1"))
            answer = b"".join(iter(lambda: line.recv(65_536), b""))
        return int(answer.split(b" ", 2)[1]) if answer else 0, answer


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A preview of a site with one page.

    Its event loop has a thread of its own: Playwright's may be running in this one.
    """
    (tmp_path / "secret.txt").write_text("secret")
    out = tmp_path / "site"
    write_site([Artifact("public/index.html", PAGE)], out)
    preview = Preview(Options(content=tmp_path / "content", out=out), lambda _: None)
    sockets = bind_sockets(0, "127.0.0.1")
    port = sockets[0].getsockname()[1]
    is_ready, loops = Event(), []

    async def serve() -> None:
        done = asyncio.Event()
        loops.append((asyncio.get_running_loop(), done))
        server = HTTPServer(make_app(preview, port))
        server.add_sockets(sockets)
        is_ready.set()
        await done.wait()
        server.stop()
        await server.close_all_connections()

    thread = Thread(target=asyncio.run, args=[serve()])
    thread.start()
    assert is_ready.wait(30)
    yield Served(preview, port)
    loop, done = loops[0]
    loop.call_soon_threadsafe(done.set)
    thread.join(30)


def test_front_leads_to_the_public_front_door(served: Served) -> None:
    """The site's root is not a folder that a school would publish."""
    status, headers, _ = served.ask("/")
    assert status == 302
    assert headers["Location"] == "/public/index.html"


def test_page_gets_live_reload_and_loses_its_policy(served: Served) -> None:
    """The script of the preview could not run under the page's own policy."""
    _, _, body = served.ask()
    assert b'<script src="/livereload.js"></script></head>' in body
    assert b"Content-Security-Policy" not in body
    assert b"Hello" in body


def test_errors_are_laid_over_the_last_good_page(served: Served) -> None:
    """What is wrong is read where the work is looked at."""
    served.preview.problems = (ERROR,)
    _, headers, body = served.ask()
    assert b"a.md:3:2" in body
    assert b"It is &lt;b&gt;wrong&lt;/b&gt;. <em>Mend it." in body
    assert int(headers["Content-Length"]) == len(body)


def test_other_hosts_are_refused(served: Served) -> None:
    """No page of the web reads the preview under a name of its own."""
    status, _, _ = served.ask(headers={"Host": "evil.example"})
    assert status == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_only_get_and_head(served: Served, method: str) -> None:
    """The preview takes nothing in."""
    assert served.ask(method=method)[0] == 405
    assert served.ask(method="HEAD")[0] == 200


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt"]
)
def test_no_path_leaves_the_site(served: Served, path: str) -> None:
    """Only what was built is served."""
    status, _, body = served.ask(path)
    assert b"secret" not in body
    assert status in (403, 404)


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
@pytest.mark.parametrize("path", ["/public/out/secret.txt", "/public/one.txt"])
def test_no_link_leaves_the_site(served: Served, path: str, tmp_path: Path) -> None:
    """A link that somebody has put into the site leads nowhere; one within leads on."""
    public = tmp_path / "site/public"
    (public / "out").symlink_to(tmp_path)
    (public / "one.txt").symlink_to(tmp_path / "secret.txt")
    (public / "again").symlink_to(public)
    status, _, body = served.ask(path)
    assert status == 403
    assert b"secret" not in body
    assert served.ask("/public/again/index.html")[0] == 200


STRANGE = {
    "no character": "GET /public/%00/index.html HTTP/1.1",
    "no character at the end": "GET /public/index.html%00.txt HTTP/1.1",
    "no UTF-8": "GET /public/%ff%fe HTTP/1.1",
    "a long name": f"GET /public/{'a' * 5_000} HTTP/1.1",
    "many folders": f"GET /{'a/' * 3_000} HTTP/1.1",
    "a folder with a like name": "GET /../site-old/secret.txt HTTP/1.1",
    "another root": "GET //etc/hostname HTTP/1.1",
    "a path of Windows": "GET /public/..%5c..%5csecret.txt HTTP/1.1",
    "encoded twice": "GET /%252e%252e/secret.txt HTTP/1.1",
    "another server": "GET http://evil.example/public/index.html HTTP/1.1",
    "a way for others": "CONNECT evil.example:80 HTTP/1.1",
    "an echo": "TRACE /public/index.html HTTP/1.1",
    "an old protocol": "GET /public/index.html",
}


@pytest.mark.parametrize("name", STRANGE)
def test_strange_requests(served: Served, name: str, tmp_path: Path) -> None:
    """They are refused, and nothing of the server or the disk is told."""
    (tmp_path / "site-old").mkdir()
    (tmp_path / "site-old/secret.txt").write_text("secret")
    status, answer = served.ask_raw(STRANGE[name], f"Host: localhost:{served.port}")
    assert 400 <= status < 500
    assert b"secret" not in answer.partition(b"\r\n\r\n")[2]
    assert b"Traceback" not in answer
    assert served.ask()[0] == 200


@pytest.mark.parametrize("path", ["/", "/public/index.html", "/livereload.js"])
@pytest.mark.parametrize(
    "hosts",
    [
        [],
        ["evil.example"],
        ["evil.example", "localhost:{port}"],
        ["localhost:{port}", "evil.example"],
        ["localhost:{port},evil.example"],
        ["localhost"],
        ["localhost.:{port}"],
        ["user@localhost:{port}"],
        ["0.0.0.0:{port}"],
    ],
)
def test_only_its_own_address(served: Served, path: str, hosts: list[str]) -> None:
    """One host, spelled as this preview spells it; for livereload's script too."""
    lines = [f"Host: {host.format(port=served.port)}" for host in hosts]
    status, answer = served.ask_raw(f"GET {path} HTTP/1.1", *lines)
    assert status in (0, 400, 403)
    assert b"Hello" not in answer


def test_socket_of_another_host_is_refused(served: Served) -> None:
    """A name that is bent to this computer learns nothing, whatever it says it is."""
    status, _ = served.ask_raw(
        "GET /livereload HTTP/1.1",
        f"Host: evil.example:{served.port}",
        f"Origin: http://localhost:{served.port}",
        "Upgrade: websocket",
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
        "Sec-WebSocket-Version: 13",
    )
    assert status == 403


def test_listens_to_this_computer_alone() -> None:
    """The address is the one that no other computer reaches."""
    assert ip_address(HOST).is_loopback


def test_socket_of_another_origin_is_refused(served: Served) -> None:
    """No other page learns when something is saved."""
    headers = {
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
        "Sec-WebSocket-Version": "13",
        "Origin": "http://evil.example",
    }
    assert served.ask("/livereload", headers=headers)[0] == 403


def test_overlay_is_empty_without_problems() -> None:
    """A good build lays nothing over the page."""
    assert overlay_of(()) == ""


def test_failed_write_is_said_and_the_server_lives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that refuses ends up as a sentence."""

    def refuse(_: Options, **__: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("plgen.serve.preview.build_site", refuse)
    said: list[str] = []
    Preview(Options(content=tmp_path), said.append).rebuild()
    assert said == ["The site could not be written: no space left"]


@pytest.mark.parametrize("is_preview", [True, False])
def test_preview_is_never_kept(tmp_path: Path, *, is_preview: bool) -> None:
    """A browser that kept pages would hide what was just saved."""
    folder = tmp_path / "curriculum"
    write_starter(folder, json_schemas())
    (folder / "content/site.yaml").write_text("service_worker: true\n")
    options = Options(
        content=folder / "content",
        out=tmp_path / "site",
        is_cached=False,
        is_preview=is_preview,
    )
    build_site(options)
    worker = (tmp_path / "site/public/falcons/sw.js").read_text("utf-8")
    assert is_preview == ("FILES" not in worker)
