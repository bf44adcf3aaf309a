"""A mail server of a few lines: it takes messages, or answers as the test tells it to."""

import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default


class PeladenPalsu(socketserver.ThreadingTCPServer):
    """Listens on a free port; `jawab_rcpt` and `jawab_isi` are its answers to RCPT and to DATA.

    `sesudah` is called when a message was taken and the sender has been told so.
    """

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Percakapan)
        self.pesan: list[EmailMessage] = []
        self.perintah: list[str] = []
        self.jawab_rcpt = "250 ok"
        self.jawab_isi = "250 diterima"
        self.sesudah: Callable[[], None] | None = None


class _Percakapan(socketserver.StreamRequestHandler):
    server: PeladenPalsu

    def _kata(self, teks: str) -> None:
        self.wfile.write(f"{teks}\r\n".encode())

    def handle(self) -> None:
        """Speak as much SMTP as smtplib asks for."""
        self._kata("220 palsu")
        while baris := self.rfile.readline():
            perintah = baris.decode().strip()
            self.server.perintah.append(perintah)
            kata = perintah.upper()
            if kata == "DATA":
                self._kata("354 silakan")
                isi = b"".join(iter(self.rfile.readline, b".\r\n"))
                if self.server.jawab_isi.startswith("250"):
                    self.server.pesan.append(message_from_bytes(isi, policy=default))
                self._kata(self.server.jawab_isi)
                if self.server.sesudah is not None and self.server.jawab_isi.startswith("250"):
                    self.server.sesudah()
            elif kata.startswith("RCPT"):
                self._kata(self.server.jawab_rcpt)
            elif kata == "QUIT":
                self._kata("221 selesai")
                return
            else:
                self._kata("250 ok")


@contextmanager
def peladen_palsu() -> Iterator[PeladenPalsu]:
    """Run the server in a thread."""
    with PeladenPalsu() as peladen:
        utas = threading.Thread(target=peladen.serve_forever, kwargs={"poll_interval": 0.02})
        utas.start()
        try:
            yield peladen
        finally:
            peladen.shutdown()
            utas.join()
