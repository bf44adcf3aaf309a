"""How often one network address may knock: each request here makes us hash and write e-mails."""

from flask.blueprints import BlueprintSetupState

# Many people share one address (an office, a mobile network), so this is wide; what one mailbox
# may get is counted in the database.
BATAS = "20 per minute; 200 per hour"
_DIBATASI = ("daftar_akun", "aktifkan_akun", "lupa_sandi", "sandi_baru")


def pasang_batas(keadaan: BlueprintSetupState) -> None:
    """Limit what anybody can post without an account."""
    app = keadaan.app
    batas = app.extensions["hi_pembatas"]
    for nama in _DIBATASI:
        titik = f"akun.{nama}"
        app.view_functions[titik] = batas.shared_limit(
            BATAS, scope="pendaftaran", methods=["POST"]
        )(app.view_functions[titik])
