// Shortcuts, focus on the error summary, rows that repeat, renewal of a job's progress.
// Every page works without this file.
(() => {
  "use strict";

  const KUNCI_MATI = "hi-pintasan-mati";
  const dialog = document.getElementById("bantuan-cepat");

  const pintasanMati = () => {
    try {
      return localStorage.getItem(KUNCI_MATI) === "1";
    } catch {
      return false;
    }
  };

  const sedangMenulis = (sasaran) =>
    sasaran.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(sasaran.tagName);

  // `/` search, `g` then `h` the page of work, `?` help.
  function pasangPintasan() {
    let sebelumnya = "";
    document.addEventListener("keydown", (e) => {
      const menulis = sedangMenulis(e.target) || dialog.open;
      if (menulis || e.ctrlKey || e.altKey || e.metaKey || pintasanMati()) return;
      const dua = sebelumnya + e.key;
      sebelumnya = e.key === "g" ? "g" : "";
      if (e.key === "/") {
        e.preventDefault();
        document.getElementById("cari-atas").select();
      } else if (e.key === "?") {
        e.preventDefault();
        dialog.showModal();
      } else if (dua === "gh") {
        location.assign(dialog.dataset.awal);
      }
    });
  }

  // A browser draws date fields in its own language; the words beside it leave no doubt which day.
  function pasangKataTanggal() {
    const bagian = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
    const tulis = new Intl.DateTimeFormat("id-ID", { ...bagian, timeZone: "UTC" });
    document.querySelectorAll('input[type="date"]').forEach((isian) => {
      const kata = document.createElement("output");
      kata.className = "kata-tanggal";
      kata.htmlFor = isian.id;
      isian.after(kata);
      const perbarui = () => {
        const hari = isian.valueAsDate;
        kata.textContent = hari ? tulis.format(hari) : "";
      };
      isian.addEventListener("input", perbarui);
      perbarui();
    });
  }

  // Single-key shortcuts can collide with assistive technology, so they can be switched off.
  function pasangSakelar() {
    for (const tombol of document.querySelectorAll("[data-pintasan]")) {
      const tulis = () => {
        tombol.textContent = pintasanMati() ? "Nyalakan pintasan" : "Matikan pintasan";
        tombol.hidden = false;
      };
      tombol.addEventListener("click", () => {
        try {
          localStorage.setItem(KUNCI_MATI, pintasanMati() ? "0" : "1");
        } catch {
          return;
        }
        tulis();
      });
      tulis();
    }
  }

  // A link of the summary moves the focus into its field, not only the view.
  function pasangRingkasan() {
    const ringkasan = document.querySelector("[data-fokus]");
    if (!ringkasan) return;
    ringkasan.focus();
    ringkasan.addEventListener("click", (e) => {
      const tautan = e.target.closest("a[href^='#']");
      const bidang = tautan && document.getElementById(tautan.hash.slice(1));
      if (!bidang) return;
      e.preventDefault();
      const sasaran = bidang.matches("fieldset") ? bidang.querySelector("input, select, textarea") : bidang;
      bidang.scrollIntoView({ block: "center" });
      (sasaran || bidang).focus({ preventScroll: true });
    });
  }

  // Inside [data-ulang="<field list>"], the next .baris is a copy of the last, empty and
  // renumbered. Its number stands in [data-ke]. False lets the button submit instead.
  function tambahBaris(kelompok, tombol) {
    const baris = kelompok.querySelectorAll(":scope > .baris");
    const terakhir = baris[baris.length - 1];
    // A row tied to something stored is not copied: the server makes the new one.
    const terikat = 'input[type="hidden"][value]:not([value=""])';
    if (!terakhir || terakhir.querySelector(terikat)) return false;
    const awal = `${kelompok.dataset.ulang}-`;
    const ganti = (teks) => teks.replaceAll(`${awal}${baris.length - 1}`, `${awal}${baris.length}`);
    const baru = terakhir.cloneNode(true);
    for (const el of [baru, ...baru.querySelectorAll("*")]) {
      for (const nama of ["id", "name", "for", "aria-describedby"]) {
        if (el.hasAttribute(nama)) el.setAttribute(nama, ganti(el.getAttribute(nama)));
      }
    }
    baru.querySelectorAll(".pesan").forEach((el) => el.remove());
    baru.querySelectorAll(".salah").forEach((el) => el.classList.remove("salah"));
    for (const el of baru.querySelectorAll("input, select, textarea")) {
      el.removeAttribute("aria-invalid");
      if (/^(checkbox|radio)$/.test(el.type)) el.checked = false;
      else if (el.tagName === "SELECT") el.selectedIndex = 0;
      else el.value = "";
    }
    baru.querySelector("[data-ke]").textContent = baris.length + 1;
    baru.setAttribute("aria-label", baru.getAttribute("aria-label").replace(/\d+$/, baris.length + 1));
    tombol.before(baru);
    baru.querySelector("input, select, textarea").focus();
    return true;
  }

  function pasangBaris() {
    for (const kelompok of document.querySelectorAll("[data-ulang]")) {
      const tombol = kelompok.querySelector(":scope > button[name='_tambah']");
      tombol?.addEventListener("click", (e) => {
        if (tambahBaris(kelompok, tombol)) e.preventDefault();
      });
    }
  }

  // A button for all boxes of one name: it clears them while all are ticked, else it ticks them.
  function pasangSemua() {
    for (const tombol of document.querySelectorAll("[data-semua]")) {
      const kotak = [...tombol.form.querySelectorAll(`input[name="${tombol.dataset.semua}"]`)];
      const penuh = () => kotak.every((satu) => satu.checked);
      const tulis = () => {
        tombol.textContent = penuh() ? "Hapus semua centang" : "Centang semua";
      };
      tombol.addEventListener("click", () => {
        const jadi = !penuh();
        for (const satu of kotak) satu.checked = jadi;
        tulis();
      });
      tombol.form.addEventListener("change", tulis);
      tombol.hidden = false;
      tulis();
    }
  }

  // The page of a job fetches itself and swaps its one live part, until the job has ended.
  function pasangPerbarui() {
    const hidup = document.querySelector("[data-perbarui]");
    if (!hidup) return;
    const jeda = Number(hidup.dataset.perbarui) * 1000;
    const sekali = async () => {
      const lama = document.querySelector("[data-perbarui]");
      try {
        const jawaban = await fetch(location.href, { headers: { Accept: "text/html" } });
        const dokumen = new DOMParser().parseFromString(await jawaban.text(), "text/html");
        const baru = dokumen.getElementById(lama.id);
        if (!jawaban.ok || !baru) return;
        // Replacing what has not changed would take the focus away for nothing.
        if (baru.innerHTML !== lama.innerHTML) lama.replaceWith(document.adoptNode(baru));
      } catch {
        // Offline for a moment: the next round asks again.
      }
      if (document.querySelector("[data-perbarui]")) setTimeout(sekali, jeda);
    };
    setTimeout(sekali, jeda);
  }

  // On a phone the list of work is a row: show where one is.
  function geserMenu() {
    const kini = document.querySelector(".samping [aria-current]");
    const baris = kini && kini.closest(".samping");
    if (baris && baris.scrollWidth > baris.clientWidth) {
      baris.scrollLeft = kini.offsetLeft - (baris.clientWidth - kini.offsetWidth) / 2;
    }
  }

  // A button that prints stays hidden where there is no script to print with.
  function pasangCetak() {
    for (const tombol of document.querySelectorAll("[data-cetak]")) {
      tombol.hidden = false;
      tombol.addEventListener("click", () => window.print());
    }
  }

  if (dialog) {
    pasangPintasan();
    pasangSakelar();
  }
  pasangRingkasan();
  pasangBaris();
  pasangSemua();
  pasangPerbarui();
  pasangCetak();
  pasangKataTanggal();
  geserMenu();
})();
