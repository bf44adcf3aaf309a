"""Pure decisions over personal data, and its permission rows."""

from hi_cases.data_pribadi.rules.insiden import INSIDEN
from hi_cases.data_pribadi.rules.permintaan import PERMINTAAN
from hi_cases.urusan.rules.izin import izin_jenis

IZIN = (izin_jenis(INSIDEN), izin_jenis(PERMINTAAN))

__all__ = ["INSIDEN", "IZIN", "PERMINTAAN"]
