// A draft saves itself while it is written, and its preview follows. Without this file the button
// "Simpan draf" does the same.
(() => {
  "use strict";

  const JEDA = 1200;
  const ULANG = 5000;
  const form = document.querySelector("[data-simpan-otomatis]");
  if (!form) return;
  const kata = document.getElementById("status-simpan");
  const sembunyi = (nama) => form.querySelector(`input[type="hidden"][name="${nama}"]`);

  let berubah = false;
  let sedang = false;
  let berhenti = false;
  let jam = 0;
  let antrean = Promise.resolve();

  function katakan(teks, gagal = false) {
    kata.textContent = teks;
    kata.classList.toggle("gagal", gagal);
  }

  function jadwalkan(jeda = JEDA) {
    clearTimeout(jam);
    if (!berhenti) jam = setTimeout(simpan, jeda);
  }

  // Only the words of errors change; the fields keep their focus and what is typed in them.
  function tandaiGalat(galat) {
    form.querySelectorAll(".galat-otomatis").forEach((el) => el.remove());
    for (const bidang of form.querySelectorAll("[data-galat-otomatis]")) {
      bidang.removeAttribute("aria-invalid");
      delete bidang.dataset.galatOtomatis;
    }
    for (const [id, pesan] of Object.entries(galat)) {
      const bidang = document.getElementById(id);
      if (!bidang) continue;
      bidang.setAttribute("aria-invalid", "true");
      bidang.dataset.galatOtomatis = "1";
      const baris = document.createElement("p");
      baris.className = "pesan galat-otomatis";
      baris.textContent = pesan;
      bidang.before(baris);
    }
  }

  // A page that changed is fetched before it takes the place of the old one: nothing flickers.
  async function gantiHalaman(wadah, baru) {
    const lama = [...wadah.children];
    const halaman = await Promise.all(
      [...baru.children].map(async (satu, ke) => {
        if (lama[ke]?.getAttribute("src") === satu.getAttribute("src")) return lama[ke];
        const gambar = new Image();
        for (const { name, value } of satu.attributes) gambar.setAttribute(name, value);
        await gambar.decode().catch(() => {});
        return gambar;
      }),
    );
    halaman.forEach((satu, ke) => {
      if (!lama[ke]) wadah.append(satu);
      else if (lama[ke] !== satu) lama[ke].replaceWith(satu);
    });
    lama.slice(halaman.length).forEach((sisa) => sisa.remove());
  }

  async function gantiPratinjau(html) {
    const baru = new DOMParser().parseFromString(html, "text/html");
    const kurang = document.getElementById("kelengkapan");
    const kurangBaru = baru.getElementById("kelengkapan");
    if (kurang.innerHTML !== kurangBaru.innerHTML) kurang.replaceWith(document.adoptNode(kurangBaru));
    const wadah = document.getElementById("halaman-surat");
    await gantiHalaman(wadah, baru.getElementById("halaman-surat"));
  }

  function terima(isi) {
    for (const bidang of document.querySelectorAll('input[name="versi"]')) bidang.value = isi.versi;
    sembunyi("dasar").value = isi.dasar;
    tandaiGalat(isi.galat);
    gantiPratinjau(isi.pratinjau);
    const lain = isi.lain.length
      ? `. Diubah di tempat lain: ${isi.lain.join(", ")}. Muat ulang untuk melihatnya`
      : "";
    const belum = Object.keys(isi.galat).length ? ", kecuali bagian yang ditandai" : "";
    katakan(`Tersimpan ${isi.pukul}${belum}${lain}`);
  }

  function bentrok(isi) {
    berhenti = true;
    katakan(
      `Belum tersimpan: ${isi.bentrok.join(", ")} juga diubah di tempat lain. ` +
        "Tekan “Simpan draf” untuk membandingkan; tulisan Anda tetap ada.",
      true,
    );
  }

  async function sekali() {
    if (!berubah || berhenti) return;
    sedang = true;
    berubah = false;
    katakan("Menyimpan…");
    try {
      const jawaban = await fetch(form.action, {
        method: "POST",
        body: new FormData(form),
        headers: { Accept: "application/json" },
        // Outlives a page that is being left.
        keepalive: document.visibilityState === "hidden",
      });
      if (!(jawaban.headers.get("Content-Type") || "").startsWith("application/json")) {
        berubah = true;
        berhenti = true;
        katakan("Belum tersimpan. Tekan “Simpan draf”; tulisan Anda tidak hilang.", true);
        return;
      }
      const isi = await jawaban.json();
      if (isi.bentrok.length) bentrok(isi);
      else if (isi.pesan) {
        berubah = true;
        berhenti = true;
        katakan(`Belum tersimpan. ${isi.pesan}`, true);
      } else terima(isi);
    } catch {
      berubah = true;
      katakan("Belum tersimpan: sambungan terputus. Kami coba lagi.", true);
      jadwalkan(ULANG);
    } finally {
      sedang = false;
      if (berubah && !berhenti) jadwalkan();
    }
  }

  // One at a time: what is typed meanwhile goes with the next.
  function simpan() {
    antrean = antrean.then(sekali);
    return antrean;
  }

  // Whoever hands in or takes out the draft means what stands on the page: it is saved before.
  async function simpanDahulu(e) {
    const sasaran = e.target.closest("a[href], button[type='submit']");
    if (!sasaran || !(berubah || sedang) || berhenti || sasaran.form === form) return;
    if (e.ctrlKey || e.metaKey || e.shiftKey || (sasaran.getAttribute("href") || "").startsWith("#")) return;
    e.preventDefault();
    await simpan();
    if (!berubah && !berhenti) sasaran.click();
  }

  // A text area is as tall as what is in it.
  function tumbuh(bidang) {
    bidang.style.height = "auto";
    bidang.style.height = `${bidang.scrollHeight + 2}px`;
  }

  form.addEventListener("input", (e) => {
    if (e.target.matches("[data-tumbuh]")) tumbuh(e.target);
    berubah = true;
    jadwalkan();
  });
  form.addEventListener("submit", () => {
    berhenti = true;
    berubah = false;
  });
  document.addEventListener("click", simpanDahulu);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") simpan();
  });
  window.addEventListener("beforeunload", (e) => {
    if (berubah || sedang) e.preventDefault();
  });
  form.querySelectorAll("[data-tumbuh]").forEach(tumbuh);
})();
