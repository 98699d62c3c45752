"""The preview: what it serves, to whom, and what it lays over a page."""

from itertools import pairwise
from pathlib import Path
import tempfile

import pytest
from tornado.httpclient import HTTPResponse
from tornado.testing import AsyncHTTPTestCase
from tornado.web import Application

from plgen.build import Options, build_site, json_schemas
from plgen.model.artifact import Artifact
from plgen.model.diagnostic import Diagnostic, Location
from plgen.scaffold import write_starter
from plgen.serve import Preview, make_app, overlay_of, take_snapshot
from plgen.write import write_site

PAGE = (
    b"<!doctype html><html><head>"
    b'<meta http-equiv="Content-Security-Policy" content="x">'
    b"<title>t</title></head><body class=a><p>Hello</p></body></html>"
)
ERROR = Diagnostic(
    "bad", "It is <b>wrong</b>.", Location("a.md", 3, 2), hint="Mend it."
)


class ServeTest(AsyncHTTPTestCase):
    """One preview of a site with one page."""

    def get_app(self) -> Application:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        (self.folder / "secret.txt").write_text("secret")
        out = self.folder / "site"
        write_site([Artifact("public/index.html", PAGE)], out)
        options = Options(content=self.folder / "content", out=out)
        self.preview = Preview(options, say=lambda _: None)
        return make_app(self.preview, self.get_http_port())

    def ask(self, path: str, **options: object) -> HTTPResponse:
        return self.fetch(path, raise_error=False, **options)

    def test_front_leads_to_the_public_front_door(self) -> None:
        response = self.ask("/", follow_redirects=False)
        assert response.code == 302
        assert response.headers["Location"] == "/public/index.html"

    def test_page_gets_live_reload_and_loses_its_policy(self) -> None:
        body = self.ask("/public/index.html").body
        assert b'<script src="/livereload.js"></script></head>' in body
        assert b"Content-Security-Policy" not in body
        assert b"Hello" in body

    def test_errors_are_laid_over_the_last_good_page(self) -> None:
        self.preview.problems = (ERROR,)
        response = self.ask("/public/index.html")
        assert b"a.md:3:2" in response.body
        assert b"It is &lt;b&gt;wrong&lt;/b&gt;. <em>Mend it." in response.body
        assert int(response.headers["Content-Length"]) == len(response.body)

    def test_other_hosts_are_refused(self) -> None:
        response = self.ask("/public/index.html", headers={"Host": "evil.example"})
        assert response.code == 403

    def test_only_get_and_head(self) -> None:
        for method in ("POST", "PUT", "DELETE", "PATCH"):
            body = None if method == "DELETE" else ""
            code = self.ask("/public/index.html", method=method, body=body).code
            assert code == 405
        assert self.ask("/public/index.html", method="HEAD").code == 200

    def test_no_path_leaves_the_site(self) -> None:
        for path in ("/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt"):
            response = self.ask(path)
            assert b"secret" not in response.body
            assert response.code in (403, 404)

    def test_socket_of_another_origin_is_refused(self) -> None:
        headers = {
            "Upgrade": "websocket",
            "Connection": "Upgrade",
            "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
            "Sec-WebSocket-Version": "13",
            "Origin": "http://evil.example",
        }
        assert self.ask("/livereload", headers=headers).code == 403


def test_overlay_is_empty_without_problems() -> None:
    """A good build lays nothing over the page."""
    assert overlay_of(()) == ""


def test_snapshot_changes_with_the_content(tmp_path: Path) -> None:
    """Saving over, renaming over, adding and removing all show."""
    content = tmp_path / "content"
    (content / "units").mkdir(parents=True)
    unit = content / "units" / "a.md"
    unit.write_text("one")
    options = Options(content=content)
    states = [take_snapshot(options)]
    unit.write_text("longer")
    states.append(take_snapshot(options))
    (content / "units" / "b.md").write_text("two")
    states.append(take_snapshot(options))
    unit.unlink()
    states.append(take_snapshot(options))
    assert all(one != two for one, two in pairwise(states))


def test_links_in_a_loop_do_not_hang(tmp_path: Path) -> None:
    """A folder that links to itself is looked at once."""
    content = tmp_path / "content"
    content.mkdir()
    (content / "loop").symlink_to(content)
    assert take_snapshot(Options(content=content)) is not None


def test_failed_write_is_said_and_the_server_lives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that refuses ends up as a sentence."""

    def refuse(_: Options) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("plgen.serve.build_site", refuse)
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
