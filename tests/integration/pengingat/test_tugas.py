"""The tasks as a worker runs them: hints taken, rows ended, lost ones found again."""

from hi_cases.core.db import db
from tests.integration.pengingat.dunia import baris, buka, ringkas


def test_the_tasks_from_row_to_notice(kantor, jam, perekam):
    from workers.tasks.pemberitahuan import ingatkan, sapu_pengingat, susun

    buka(mediator=kantor.mediator.id)
    db.session.commit()
    jam.atur("2026-03-25T00:05:00+07:00")
    assert susun() == 2
    perekam.terkirim.clear()
    jam.atur("2026-03-25T00:07:00+07:00")
    assert sapu_pengingat() == 1
    ((nama, ids),) = perekam.terkirim
    assert nama == ingatkan.name
    assert ingatkan(*ids) == "dibuat"
    assert ingatkan(*ids) is None
    db.session.expire_all()
    assert ringkas(baris()) == [(-5, "aplikasi", "dibuat"), (-5, "surel", "dibuat")]
    assert susun() == 0
