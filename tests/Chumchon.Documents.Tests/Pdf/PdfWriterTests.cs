using System.Collections;
using Chumchon.Documents.Pdf;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Tests.Pdf;

public sealed class PdfWriterTests
{
    private static readonly PdfWriter Writer = new();

    [PdfFact]
    public void Document_NamesItselfItsAuthorAndTheTimeOfItsFigures()
    {
        using var pdf = new OpenedPdf(Writer.Write(SampleReports.ByDistrict()));

        pdf.Properties["Title"].ShouldBe("รายงานข้อมูลผลการจำหน่ายสินค้าหนึ่งตำบล หนึ่งผลิตภัณฑ์ รายอำเภอ");
        pdf.Properties["Author"].ShouldBe("กรมการพัฒนาชุมชน");
        pdf.Properties["CreationDate"].ShouldContain("Jul 12");
        pdf.Properties["Page size"].ShouldEndWith("pts (A4)");
        pdf.Properties["Pages"].ShouldBe("1");
    }

    [PdfFact]
    public void Document_IsTaggedAndSaysItsLanguage()
    {
        var bytes = Writer.Write(SampleReports.ByProvince());
        using var pdf = new OpenedPdf(bytes);
        var elements = pdf.Structure.Split('\n').Select(static line => line.Trim()).Where(static line => !line.StartsWith('"')).ToList();

        pdf.Properties["Tagged"].ShouldBe("yes");
        elements[0].ShouldBe("Document");
        elements.Count(static element => element is "H1 (block)").ShouldBe(1);
        elements.Count(static element => element is "Table (block)").ShouldBe(4);
        elements.Count(static element => element is "TR").ShouldBe(2 * (2 + 9 + 2 + 3));
        System.Text.Encoding.Latin1.GetString(bytes).ShouldContain("/Lang (th)");
    }

    [PdfFact]
    public void Fonts_AreWithin()
    {
        using var pdf = new OpenedPdf(Writer.Write(SampleReports.Small()));

        var fonts = pdf.Fonts.TrimEnd().Split('\n')[2..];
        fonts.ShouldNotBeEmpty();
        fonts.ShouldAllBe(static font => font.Contains("+Sarabun-") && font.Contains(" yes yes yes "));
    }

    [PdfFact]
    public void EqualReports_GiveEqualBytes()
    {
        var first = Writer.Write(SampleReports.ByProvince());

        Writer.Write(SampleReports.ByProvince()).ShouldBe(first);
        Writer.Write(SampleReports.ByProvince() with { AsOf = SampleReports.AsOf.AddMinutes(1) }).ShouldNotBe(first);
    }

    [PdfFact]
    public void EveryWordAndFigure_IsFound()
    {
        var table = SampleReports.ByDistrict();
        using var pdf = new OpenedPdf(Writer.Write(table));

        foreach (var cell in table.Body.Rows.SelectMany(static row => row.Cells))
        {
            pdf.Text.ShouldContain(cell.Display());
        }

        foreach (var text in table.TitleLines.Concat(table.Notes).Append(table.AsOfLine).Append(table.UnitLine).Append(table.CriteriaLine)
            .Append(table.FormCode).Append(table.Footer!.Source).Append(table.Footer.PrintedBy))
        {
            pdf.Text.ShouldContain(text!);
        }
    }

    [PdfFact]
    public void HeadingBannerAndPageNumber_StandOnEveryPage()
    {
        using var pdf = new OpenedPdf(Writer.Write(SampleReports.Long(30, 30, 30)));

        pdf.Pages.Count.ShouldBe(5);
        foreach (var (index, page) in pdf.Pages.Index())
        {
            page.ShouldContain($"หน้า {index + 1} จาก 5");
            page.ShouldContain("ข้อมูลสาธิต");
            page.ShouldContain("แบบ รต.๕");
            page.ShouldContain("ยอดจำหน่ายประจำเดือน (บาท)");
            page.ShouldContain("ออฟไลน์ ออนไลน์ ออฟไลน์ ออนไลน์");
            page.ShouldContain("รายงานข้อมูลผลการจำหน่ายสินค้าหนึ่งตำบล หนึ่งผลิตภัณฑ์ รายอำเภอ");
        }
    }

    [PdfFact]
    public void GroupThatGoesOn_IsNamedAgainAndReadOnce()
    {
        using var pdf = new OpenedPdf(Writer.Write(SampleReports.Long(30)));

        pdf.Pages.Count.ShouldBe(2);
        pdf.Pages.ShouldAllBe(static page => page.Contains("\nจังหวัดที่ 1\n"));
        pdf.Structure.Split("\"จังหวัดที่ 1\"").Length.ShouldBe(2);
    }

    [PdfFact]
    public void HeadingOfLaterPages_IsReadOnce()
    {
        using var pdf = new OpenedPdf(Writer.Write(SampleReports.Long(30, 30, 30)));

        pdf.Structure.Split("\"ออฟไลน์\"").Length.ShouldBe(3);
    }

    [PdfFact]
    public void Panels_AreTablesOfTheirOwnThatNameTheirRows()
    {
        using var pdf = new OpenedPdf(Writer.Write(SampleReports.ByProvince()));

        pdf.Pages.Count.ShouldBe(2);
        pdf.Pages[0].ShouldContain("ครึ่งปีแรก");
        pdf.Pages[1].ShouldContain("ครึ่งปีหลัง");
        pdf.Pages.ShouldAllBe(static page => page.Contains("ประจวบคีรีขันธ์") && page.Contains("สรุปรายภาค") && page.Contains("ภาคเหนือ"));
        pdf.Pages[0].ShouldNotContain("รวมครึ่งปี");
        pdf.Pages[1].ShouldContain("รวมทั้งสิ้น (บาท)");
        pdf.Pages.Count(static page => page.Contains("รูปแบบตารางจัดทำโดยระบบ")).ShouldBe(1);
    }

    [PdfFact]
    public void ThaiDigits_ReplaceAllOthers()
    {
        using var pdf = new OpenedPdf(Writer.Write(SampleReports.ByDistrict(), DigitForm.Thai));

        pdf.Text.ShouldNotContain(static letter => char.IsAsciiDigit(letter));
        pdf.Text.ShouldContain("๘๕๔,๓๒๐,๙๙๑.๒๑");
        pdf.Text.ShouldContain("ข้อมูล ณ วันที่ ๑๒ กรกฎาคม ๒๕๖๗ เวลา ๑๔.๓๒ น.");
        pdf.Text.ShouldContain("หน้า ๑ จาก ๑");
    }

    [PdfFact]
    public void ArabicDigits_LeaveTheFormItsName()
    {
        using var pdf = new OpenedPdf(Writer.Write(SampleReports.ByDistrict()));

        pdf.Text.ShouldContain("แบบ รต.๕");
        pdf.Text.ShouldContain("854,320,991.21");
    }

    [PdfFact]
    public void Signatures_StandWithSeveralRowsOfTheTable()
    {
        for (var districts = 10; districts < 60; districts += 3)
        {
            using var pdf = new OpenedPdf(Writer.Write(SampleReports.Long(districts)));

            var last = pdf.Pages[^1];
            last.ShouldContain("ผู้รับรองข้อมูล");
            last.ShouldContain("รวมทั้งสิ้น");
            last.ShouldContain("รวมจังหวัดที่ 1");
            for (var district = districts - 3; district <= districts; district++)
            {
                last.ShouldContain($"อำเภอที่ 1.{district}");
            }

            pdf.Pages.SkipLast(1).ShouldAllBe(static page => !page.Contains("ลงชื่อ"));
        }
    }

    /// <summary>What would have been a blank quarter of the page before them is filled by its rows.</summary>
    [PdfFact]
    public void FormThatTakesAnotherPage_FillsThePagesBefore()
    {
        var rows = new List<int>();
        for (var districts = 10; districts < 60; districts += 3)
        {
            using var pdf = new OpenedPdf(Writer.Write(SampleReports.Long(districts)));
            rows.AddRange(pdf.Pages.SkipLast(1).Select(page => Enumerable.Range(1, districts).Count(district => page.Contains($"อำเภอที่ 1.{district}"))));
        }

        rows.ShouldNotBeEmpty();
        rows.Min().ShouldBeGreaterThanOrEqualTo(10);
    }

    [PdfFact]
    public void Digits_AreThoseOfTheReportAloneAndInABookAlike()
    {
        var (form, annex) = (SampleReports.ByDistrict() with { Digits = DigitForm.Thai }, SampleReports.MonthlyByType());
        using var alone = new OpenedPdf(Writer.Write(form));
        using var book = new OpenedPdf(Writer.Write(new ReportBook(["เล่ม"], "สารบัญ", "หน้า", [form, annex])));
        using var asked = new OpenedPdf(Writer.Write(new ReportBook(["เล่ม"], "สารบัญ", "หน้า", [form, annex]), DigitForm.Arabic));

        alone.Text.ShouldContain("๘๕๔,๓๒๐,๙๙๑.๒๑");
        book.Pages[0].ShouldNotContain(static letter => char.IsAsciiDigit(letter));
        book.Pages[1].ShouldContain("๘๕๔,๓๒๐,๙๙๑.๒๑");
        book.Pages[1].ShouldNotContain(static letter => char.IsAsciiDigit(letter));
        book.Pages[2].ShouldContain("หน้า 3 จาก 3");
        asked.Text.ShouldContain("854,320,991.21");
    }

    [PdfFact]
    public void Book_ListsItsReportsAndCountsThePagesThrough()
    {
        var book = new ReportBook(
            ["รายงานยอดจำหน่ายสินค้า OTOP", "จังหวัดสงขลา"], "สารบัญ", "หน้า",
            [SampleReports.MonthlyByType(), SampleReports.ByProvince(), SampleReports.ByDistrict()]);
        using var pdf = new OpenedPdf(Writer.Write(book));

        pdf.Pages.Count.ShouldBe(5);
        pdf.Pages[0].ShouldContain("สารบัญ");
        pdf.Pages[0].ShouldContain("2. สรุปรายงานยอดจำหน่ายสินค้า OTOP (รายจังหวัด) 3");
        pdf.Pages[0].ShouldContain("รายอำเภอ · แบบ รต.๕ 5");
        pdf.Pages[4].ShouldContain("หน้า 5 จาก 5");
        pdf.Properties["Title"].ShouldBe("รายงานยอดจำหน่ายสินค้า OTOP");
        pdf.Destinations.ShouldContain("report-3");
    }

    [PdfFact]
    public void ManyAtOnce_GiveTheSameBytes()
    {
        var expected = Writer.Write(SampleReports.ByDistrict());
        var made = new byte[24][];

        Parallel.For(0, made.Length, new ParallelOptions { MaxDegreeOfParallelism = 6 }, i => made[i] = Writer.Write(SampleReports.ByDistrict()));

        Array.TrueForAll(made, bytes => bytes.AsSpan().SequenceEqual(expected)).ShouldBeTrue();
    }

    // Other tests run meanwhile and take memory of their own: what leaks is what grows in every round.
    [PdfFact]
    public void Hundreds_LeaveNothingBehind()
    {
        const int Rounds = 6;
        const int EachRound = 60;
        var table = SampleReports.Small();
        var held = new List<(long Bytes, int Threads)>();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < EachRound; i++)
            {
                Writer.Write(table);
            }

            held.Add(Held());
        }

        var growth = held.Zip(held.Skip(1), static (before, after) => (Bytes: after.Bytes - before.Bytes, Threads: after.Threads - before.Threads)).ToList();
        (growth.Min(static round => round.Bytes) / EachRound).ShouldBeLessThan(16 * 1024);
        growth.Min(static round => round.Threads).ShouldBeLessThanOrEqualTo(0);

        static (long Bytes, int Threads) Held()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            using var process = System.Diagnostics.Process.GetCurrentProcess();
            return (process.PrivateMemorySize64 - GC.GetGCMemoryInfo().TotalCommittedBytes, process.Threads.Count);
        }
    }

    [PdfTheory]
    [InlineData(0.0, false)]
    [InlineData(0.3, false)]
    [InlineData(0.6, false)]
    [InlineData(0.99, false)]
    [InlineData(0.3, true)]
    [InlineData(0.99, true)]
    public void GivenUp_StopsWithinARow(double part, bool inBook)
    {
        var (reads, last) = (0, int.MaxValue);
        using var request = new CancellationTokenSource();
        var table = Watched(SampleReports.Long(30, 30, 30), () =>
        {
            if (++reads == last)
            {
                request.Cancel();
            }
        });
        reads = 0;
        Write();
        last = 1 + (int)(part * reads);
        reads = 0;

        Should.Throw<OperationCanceledException>(Write);

        (reads - last).ShouldBeLessThan(3 * table.Body.Columns.Count);

        byte[] Write() => inBook
            ? Writer.Write(new ReportBook(["เล่ม"], "สารบัญ", "หน้า", [table]), cancellation: request.Token)
            : Writer.Write(table, cancellation: request.Token);
    }

    [Fact]
    public void LibraryThatComesLater_IsFound()
    {
        var isInstalled = false;
        var writer = new PdfWriter(_ => isInstalled);
        writer.MissingLibraries.ShouldNotBeEmpty();

        isInstalled = true;

        writer.MissingLibraries.ShouldBeEmpty();
    }

    [Fact]
    public void MissingLibraries_AreNamedAndRefused()
    {
        var writer = new PdfWriter(static library => !library.StartsWith("libpango", StringComparison.Ordinal));

        writer.MissingLibraries.ShouldBe(["libpango-1.0.so.0", "libpangocairo-1.0.so.0"]);
        Should.Throw<InvalidOperationException>(() => writer.Write(SampleReports.Small())).Message.ShouldContain("libpangocairo-1.0.so.0");
    }

    [Fact]
    public void BookWithoutReports_IsADefect() =>
        Should.Throw<ReportDefectException>(() => new ReportBook(["ก"], "สารบัญ", "หน้า", []));

    private static ReportTable Watched(ReportTable table, Action read) => new(table.Name, table.TitleLines, new ReportBody(
        table.Body.Columns, [.. table.Body.Rows.Select(row => row with { Cells = new WatchedCells(row.Cells, read) })]))
    {
        AsOf = table.AsOf,
        Publisher = table.Publisher,
    };

    private sealed class WatchedCells(IReadOnlyList<ReportCell> cells, Action read) : IReadOnlyList<ReportCell>
    {
        public int Count => cells.Count;

        public ReportCell this[int index]
        {
            get
            {
                read();
                return cells[index];
            }
        }

        public IEnumerator<ReportCell> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
