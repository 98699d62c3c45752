"""The preview's server, for this computer alone.

livereload's own handlers tell the browser; the pages come from the output folder as it
stands. Errors are laid over the page with file, line and what to write instead.
"""

import asyncio
from html import escape
from pathlib import Path
import re
import threading

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado import httputil, web

from plgen.build import Options, check_output
from plgen.model.diagnostic import Diagnostic
from plgen.serve.preview import Preview, Say
from plgen.serve.watch import watch_sources

HOST = "127.0.0.1"


class PortTakenError(Exception):
    """Another program listens on the port."""


def serve_site(options: Options, port: int, say: Say) -> None:
    """Serve the site until Ctrl-C; nobody but this computer can ask for it.

    Raises:
        OutputRefusedError: where the output folder cannot be used.
        PortTakenError: where another program listens on the port.
    """
    check_output(options.out, options.content)
    preview = Preview(options, say)
    try:
        asyncio.run(_run(preview, port))
    except KeyboardInterrupt:
        say("Stopped.")


async def _run(preview: Preview, port: int) -> None:
    app = make_app(preview, port)
    try:
        server = app.listen(port, address=HOST)
    except OSError as error:
        raise PortTakenError from error
    loop = asyncio.get_running_loop()
    LiveReloadHandler.watcher = Watcher()
    preview.reload = lambda: _call_soon(loop)
    preview.say(f"Serving http://{HOST}:{port}/ (Ctrl-C ends it)")
    threading.Thread(target=_build_and_watch, args=(preview,), daemon=True).start()
    try:
        await asyncio.Event().wait()
    finally:
        server.stop()


def _call_soon(loop: asyncio.AbstractEventLoop) -> None:
    loop.call_soon_threadsafe(lambda: LiveReloadHandler.reload_waiters("*"))


def _build_and_watch(preview: Preview) -> None:
    """Build now, and again whenever a source has changed."""
    for has_changed in watch_sources(preview.options.source_folders):
        if has_changed:
            preview.rebuild()
        else:
            preview.tidy()


def make_app(preview: Preview, port: int) -> web.Application:
    """The web application: live reload, and the output folder, read only."""
    hosts = {f"{HOST}:{port}", f"localhost:{port}"}

    class Transform(_Overlay):
        state = preview

    folder = {"path": str(preview.options.out), "default_filename": "index.html"}
    return web.Application(
        [
            (r"/livereload", _Reload),
            (r"/livereload.js", _Script),
            (r"/", _Front, {"preview": preview}),
            (r"/(.*)", _Files, folder),
        ],
        transforms=[Transform],
        hosts=hosts,
    )


class _Local(web.RequestHandler):
    """Answers GET and HEAD of this computer's own browser, and nobody else."""

    SUPPORTED_METHODS: tuple[str, ...] = ("GET", "HEAD")

    def prepare(self) -> None:
        if self.request.host not in self.settings["hosts"]:
            raise web.HTTPError(403, reason="Open this page by its own address")

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")


class _Front(_Local):
    """The way in: the public front door, or word that the first build is under way."""

    def initialize(self, preview: Preview) -> None:
        self.preview = preview

    # tornado declares its methods as attributes
    async def get(self) -> None:  # type: ignore[mutable-override]
        if (self.preview.options.out / "public" / "index.html").is_file():
            self.redirect("/public/index.html")
            return
        word = "Mend what is listed here" if self.preview.problems else "Building"
        self.write(
            f"<!doctype html><html><head><title>plgen</title></head><body>{word}"
        )

    async def head(self) -> None:  # type: ignore[mutable-override]  # likewise
        await self.get()


class _Files(_Local, web.StaticFileHandler):
    """The output folder; every path that leaves it is refused, by a link too."""

    def validate_absolute_path(self, root: str, absolute_path: str) -> str | None:
        try:
            real, within = Path(absolute_path).resolve(), Path(root).resolve()
        except (OSError, ValueError, RuntimeError):
            raise web.HTTPError(404) from None
        if real != within and within not in real.parents:
            raise web.HTTPError(403, reason="Not in the site")
        return super().validate_absolute_path(root, absolute_path)

    def should_return_304(self) -> bool:
        return False


class _Script(_Local, LiveReloadJSHandler):  # type: ignore[misc]  # livereload ships no types
    """livereload's script."""


class _Reload(LiveReloadHandler):  # type: ignore[misc]  # likewise
    """livereload's socket, for pages of this server alone."""

    prepare = _Local.prepare

    def check_origin(self, origin: str) -> bool:
        return origin.removeprefix("http://") in self.settings["hosts"]


CSP = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
SCRIPT = b'<script src="/livereload.js"></script>'


class _Overlay(web.OutputTransform):
    """Adds live reload, and the errors of the last build, to every page.

    A page's own policy forbids scripts of others, so the preview leaves it out.
    """

    state: Preview

    def transform_first_chunk(
        self,
        status_code: int,
        headers: httputil.HTTPHeaders,
        chunk: bytes,
        finishing: bool,  # noqa: ARG002, FBT001  # tornado's signature
    ) -> tuple[int, httputil.HTTPHeaders, bytes]:
        if "html" in headers.get("Content-Type", "") and chunk:
            before = len(chunk)
            chunk = CSP.sub(b"", chunk, count=1)
            added = SCRIPT + overlay_of(self.state.problems).encode()
            chunk = chunk.replace(b"</head>", SCRIPT + b"</head>", 1)
            chunk = re.sub(
                rb"<body[^>]*>",
                lambda m: m.group() + added[len(SCRIPT) :],
                chunk,
                count=1,
            )
            if "Content-Length" in headers:
                length = int(headers["Content-Length"]) + len(chunk) - before
                headers["Content-Length"] = str(length)
        return status_code, headers, chunk


def overlay_of(problems: tuple[Diagnostic, ...]) -> str:
    """The panel that lists what keeps the site from being built, or nothing."""
    if not problems:
        return ""
    rows = "".join(
        f"<li><code>{escape(str(p.location))}</code><br>"
        f"{escape(p.message)} <em>{escape(p.hint)}</em></li>"
        for p in problems
    )
    style = (
        "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:99;"
        "background:#4a1512;color:#fff;padding:1rem 1.5rem;font:1rem/1.5 system-ui"
    )
    return (
        f'<section role="alert" dir="ltr" lang="en" style="{style}">'
        f"<strong>Not built yet; below is the last good site.</strong><ul>{rows}</ul>"
        "</section>"
    )
