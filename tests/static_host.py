"""A static host on this computer, as plain as a school's, that can be made to fail."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
import threading


@dataclass
class Host:
    """A folder under an address; `broken` paths are answered with an error."""

    folder: Path
    origin: str = ""
    broken: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)


class _Answers(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, host: Host) -> None:
        self.host = host
        super().__init__(*arguments, directory=str(host.folder))  # type: ignore[arg-type]  # what the server hands over

    def do_GET(self) -> None:
        self.host.asked.append(self.path)
        if any(self.path.endswith(end) for end in self.host.broken):
            self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
        else:
            super().do_GET()

    def log_message(self, *_arguments: object) -> None:
        """Keep the tests' output clean."""


@contextmanager
def serve_folder(folder: Path) -> Iterator[Host]:
    """Serve a folder until the end of the block."""
    host = Host(folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Answers, host=host))
    host.origin = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
