"""Terms of bodies that come to their end."""

from hi_cases.tripartit.services import masa as layanan
from workers.app import tugas


@tugas("tripartit.masa", berkala=True)
def masa() -> int:
    """Tell the office of every end that is near or over."""
    return layanan.kabarkan()
