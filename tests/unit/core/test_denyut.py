"""The worker's sign of life in the embedded shape: a file whose age its own disk tells."""

import os

from hi_cases.core import denyut


def test_no_sign_means_no_worker(tmp_path):
    (tmp_path / "antrean").mkdir()
    assert denyut.broker_menjawab(None, tmp_path)
    assert not denyut.worker_hidup(None, tmp_path)


def test_a_fresh_sign_counts_and_is_taken_away(tmp_path):
    denyut.tandai(None, tmp_path)
    assert denyut.worker_hidup(None, tmp_path)
    denyut.hapus(None, tmp_path)
    denyut.hapus(None, tmp_path)
    assert not denyut.worker_hidup(None, tmp_path)


def test_an_old_sign_does_not_count(tmp_path):
    denyut.tandai(None, tmp_path)
    berkas = tmp_path / "antrean" / "denyut-worker"
    lama = berkas.stat().st_mtime - denyut.UMUR_MAKS - 1
    os.utime(berkas, (lama, lama))
    assert not denyut.worker_hidup(None, tmp_path)
    assert [anak.name for anak in berkas.parent.iterdir()] == ["denyut-worker"]


def test_without_its_folder_the_broker_does_not_answer(tmp_path):
    assert not denyut.broker_menjawab(None, tmp_path / "tidak-ada")
