"""A gateway to WhatsApp on this machine, which takes down what it is asked and answers as told."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class GerbangPalsu(ThreadingHTTPServer):
    """Remembers requests; a key it has seen is taken again, and sent on once."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Penerima)
        self.diminta: list[dict[str, Any]] = []
        self.dikirim: dict[str, dict[str, Any]] = {}
        self.jawab: tuple[int, dict[str, str], bytes] = (202, {}, b"{}")
        self.diam = threading.Event()
        """While set, an answer is never given: the other side runs out of patience."""
        self.lepas = threading.Event()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_address[1]}/kirim"


class _Penerima(BaseHTTPRequestHandler):
    server: GerbangPalsu

    def do_POST(self) -> None:
        isi = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        kepala = {nama.lower(): nilai for nama, nilai in self.headers.items()}
        self.server.diminta.append({"jalur": self.path, "kepala": kepala, "isi": isi})
        kode, lain, badan = self.server.jawab
        if 200 <= kode < 300:
            self.server.dikirim.setdefault(kepala["idempotency-key"], isi)
        if self.server.diam.is_set():
            self.server.lepas.wait(30)
            return
        self.send_response(kode)
        for nama, nilai in {"Content-Length": str(len(badan)), **lain}.items():
            self.send_header(nama, nilai)
        self.end_headers()
        self.wfile.write(badan)

    def log_message(self, *_isi: Any) -> None:
        """Say nothing."""


@contextmanager
def gerbang_palsu() -> Iterator[GerbangPalsu]:
    """Run a gateway in a thread of its own."""
    with GerbangPalsu() as gerbang:
        utas = threading.Thread(target=gerbang.serve_forever, daemon=True)
        utas.start()
        try:
            yield gerbang
        finally:
            gerbang.lepas.set()
            gerbang.shutdown()
            utas.join()
