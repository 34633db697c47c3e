using System.Net;
using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Chumchon.Documents.Xlsx.Reading;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Features.MonthlyReturns.FillInExcel;
using Chumchon.Web.Platform.Requests;
using Chumchon.Web.Tests.TestSites;
using static Chumchon.Domain.Producers.SalesChannel;

namespace Chumchon.Web.Tests.MonthlyReturns.FillInExcel;

public sealed class UploadFormPageTests(FilledSites filled) : IClassFixture<FilledSites>
{
    private const string File = "ไฟล์แบบกรอก (.xlsx)";
    private const string Import = "นำเข้าตาราง";

    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task NotSignedIn_IsSentToSignIn()
    {
        await using var site = await TestSite.StartAsync();

        (await site.Visitor().GetAsync(FilledMonth.Upload)).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Theory]
    [InlineData("p90", "?district=9001")]
    [InlineData("central", "?district=9001")]
    [InlineData("d9001", "?district=9002")]
    public async Task WhoDoesNotRecordTheDistrict_FindsNothing(string officer, string query)
    {
        var site = await filled.OfAsync();

        (await (await site.SignInAsync(officer)).GetAsync(FilledMonth.Upload + query)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task NoMonth_IsNotFound()
    {
        await using var site = await TestSite.StartAsync();

        (await (await site.SignInAsync("d9001")).GetAsync("/entry/otop-sales/2567-02/upload")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ClosedMonth_SaysSoAndTakesNoFile()
    {
        await using var site = await FilledMonth.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync(FilledMonth.Upload);
        var form = await FilledMonth.DownloadAsync(officer);
        await site.World.SetWindowAsync(FilledMonth.February, FilledMonth.February.Begins, closes: site.Clock.GetUtcNow());

        var refused = await officer.UploadAsync(page, "form.xlsx", form.Save());

        refused.Text.ShouldContain("เดือนกุมภาพันธ์ 2567 ปิดรับข้อมูลแล้วเมื่อวันที่ 5 มีนาคม 2567");
        refused.Texts("button").ShouldNotContain(Import);
    }

    [Fact]
    public async Task WithoutToken_IsRefused()
    {
        var site = await filled.OfAsync();
        var officer = await site.SignInAsync("d9001");

        (await officer.PostAsync(FilledMonth.Upload)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task NoFile_IsAskedFor()
    {
        var site = await filled.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var refused = await officer.SubmitAsync(await officer.GetAsync(FilledMonth.Upload), "ตรวจสอบไฟล์");

        refused.ErrorOf(File).ShouldBe("เลือกไฟล์แบบกรอกก่อน");
    }

    // Not in the theory's data, which xunit writes out byte by byte to name a case: five million of them cost gigabytes.
    private static byte[] FileOf(string name) => name switch
    {
        "sales.csv.xlsx" => Encoding.UTF8.GetBytes("ชื่อ,ยอด\r\nก,1\r\n"),
        "old.xls" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
        "half.xlsx" => "PK\u0003\u0004rest"u8.ToArray(),
        "large.xlsx" => new byte[(5 * 1024 * 1024) + 1],
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, message: null),
    };

    [Theory]
    [InlineData("sales.csv.xlsx", "ไฟล์นี้ไม่ใช่ไฟล์ Excel (.xlsx) ใช้แบบกรอกที่ดาวน์โหลดจากระบบนี้")]
    [InlineData("old.xls", "ไฟล์นี้เป็น Excel รุ่นเก่า (.xls) เปิดใน Excel แล้วบันทึกเป็น .xlsx")]
    [InlineData("half.xlsx", "ไฟล์เสียหายหรือส่งมาไม่ครบ เปิดใน Excel บันทึกอีกครั้งแล้วเลือกไฟล์ใหม่")]
    [InlineData("large.xlsx", "ไฟล์ใหญ่เกิน 5 MB ลบรูปภาพและแผ่นงานอื่นออกให้เหลือเฉพาะแบบกรอก แล้วบันทึกอีกครั้ง")]
    public async Task WhatIsNoForm_IsRefusedAtTheField(string name, string words)
    {
        var site = await filled.OfAsync();
        var officer = await site.SignInAsync("d9001");

        (await FilledMonth.UploadAsync(officer, FileOf(name), name)).ErrorOf(File).ShouldBe(words);
    }

    [Theory]
    [InlineData("month", "2024-01", "แบบกรอกนี้เป็นของเดือนมกราคม 2567 นำเข้าที่หน้าของเดือนนั้น หรือใช้แบบกรอกของเดือนนี้")]
    [InlineData("district", "9002", "แบบกรอกนี้เป็นของอำเภอสทิงพระ ใช้แบบกรอกของอำเภอที่กำลังบันทึก")]
    [InlineData("format", "otop-sales.0", "แบบกรอกนี้เป็นรุ่นเก่า ดาวน์โหลดแบบกรอกใหม่แล้วกรอกอีกครั้ง")]
    [InlineData("district", "rubbish", "ไฟล์นี้ไม่ใช่แบบกรอกของระบบนี้ ดาวน์โหลดแบบกรอกของเดือนนี้แล้วกรอกใหม่")]
    [InlineData("column.first", "1", "ไฟล์นี้ไม่ใช่แบบกรอกของระบบนี้ ดาวน์โหลดแบบกรอกของเดือนนี้แล้วกรอกใหม่")]
    public async Task FormOfSomethingElse_IsRefusedAtTheField(string place, string value, string words)
    {
        var site = await filled.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var form = await FilledMonth.DownloadAsync(officer);

        (await FilledMonth.UploadAsync(officer, form.Stamp(place, value).Save())).ErrorOf(File).ShouldBe(words);
    }

    [Fact]
    public async Task ReportOfThisSystem_IsNoForm()
    {
        var site = await filled.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var report = await officer.GetAsync("/reports/otop-sales/export/by-province.xlsx?fiscalYear=2567");

        (await FilledMonth.UploadAsync(officer, await report.Answer.Content.ReadAsByteArrayAsync())).ErrorOf(File)
            .ShouldStartWith("ไฟล์นี้ไม่ใช่แบบกรอกของระบบนี้");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Form_IsReviewedImportedAndSaved(string provider)
    {
        await using var site = await FilledMonth.StartAsync(provider);
        var officer = await site.SignInAsync("d9001");
        var form = (await FilledMonth.DownloadAsync(officer))
            .Number(SmallWorld.Curry, DomesticOffline, "2000").Number(SmallWorld.Juice, DomesticOnline, "1234.5600000000001")
            .Text(SmallWorld.Cloth, OverseasOffline, "๑,๒๓๔.๕๐").Text(SmallWorld.Balm, OverseasOnline, "-");

        var review = await FilledMonth.UploadAsync(officer, form.Save(), "กุมภา.xlsx");

        review.Statuses[0].ShouldBe("กุมภา.xlsx: อ่านแล้ว 4 จาก 4 แถว จากแผ่นงาน “แบบกรอก ก.พ. 67” เปลี่ยนแปลง 4 ช่อง · ตรงกับที่บันทึกไว้ 12 ช่อง · ว่างในไฟล์แต่มีตัวเลขในระบบ 0 ช่อง · อ่านไม่ได้ 0 ช่อง");
        review.Table("ช่องที่จะเปลี่ยนแปลง 4 ช่อง").Skip(1).ShouldBe(
        [
            ["กลุ่มแม่บ้านบ่อยาง · อาหาร · ในประเทศ ออฟไลน์", "1,234.50", "2,000.00"],
            ["กลุ่มแม่บ้านบ่อยาง · เครื่องดื่ม · ในประเทศ ออนไลน์", "(ว่าง)", "1,234.56"],
            ["สมศรี ผ้าทอ · ผ้าฯ · ต่างประเทศ ออฟไลน์", "(ว่าง)", "1,234.50"],
            ["สงขลาสมุนไพร · สมุนไพรฯ · ต่างประเทศ ออนไลน์", "(ว่าง)", "0.00"],
        ]);

        var grid = await officer.SubmitAsync(review, Import);
        Cell(grid, SmallWorld.Curry, DomesticOffline).ShouldBe(("2,000.00", "1,234.50"));
        Cell(grid, SmallWorld.Juice, DomesticOnline).ShouldBe(("1,234.56", ""));
        (await site.World.VersionAsync(SmallWorld.Mueang, FilledMonth.February)).Number.ShouldBe(2, "nothing is saved yet");

        var saved = await officer.FollowAsync(await officer.SubmitAsync(grid, "บันทึกข้อมูล"));
        saved.Statuses[0].ShouldContain("เปลี่ยนแปลง 4 ช่อง ยอดรวมทั้งอำเภอ 4,469.06 บาท ยังไม่กรอก 0 แถว");
        (await site.World.AuditAsync(SmallWorld.Mueang)).ShouldBe([AuditKind.ReturnSynced, AuditKind.ReturnSaved, AuditKind.ReturnSaved]);
    }

    [Fact]
    public async Task UnreadableCells_AreListedWithTheirReasonAndNeverTaken()
    {
        var site = await filled.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var form = (await FilledMonth.DownloadAsync(officer))
            .Formula(SmallWorld.Curry, DomesticOnline, "SUM(E6:E6)", "99").Number(SmallWorld.Juice, DomesticOffline, "1.234")
            .Number(SmallWorld.Juice, DomesticOnline, "-5").Text(SmallWorld.Cloth, DomesticOffline, "12,34")
            .Number(SmallWorld.Cloth, DomesticOnline, "1E+10").Text(SmallWorld.Balm, DomesticOffline, "abc").Number(SmallWorld.Balm, DomesticOnline, "7");

        var review = await FilledMonth.UploadAsync(officer, form.Save());

        review.Table("อ่านไม่ได้ 6 ช่อง จะไม่นำเข้า").Skip(1).Select(row => (row[1], row[2])).ShouldBe(
        [
            ("99", "ช่องนี้เป็นสูตร ให้วางเป็นค่าตัวเลข"),
            ("1.234", "ทศนิยมไม่เกิน 2 ตำแหน่ง"),
            ("-5", "ต้องไม่ติดลบ"),
            ("12,34", "เครื่องหมายจุลภาคไม่ตรงหลัก ตรวจสอบตัวเลขอีกครั้ง"),
            ("10000000000", "ต้องไม่เกิน 9,999,999,999.99 บาท"),
            ("abc", "กรอกเป็นตัวเลขเท่านั้น เช่น 1,234.50"),
        ]);
        Posted(review).ShouldBe([($"a{SmallWorld.Balm.Number}.2", "7.00")]);
    }

    [Fact]
    public async Task FiguresThatShowAsSomethingElse_AreListedAsTheyShow()
    {
        var site = await filled.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var form = (await FilledMonth.DownloadAsync(officer))
            .Formatted(SmallWorld.Juice, DomesticOffline, "45352", "[$-107041E]d mmm yy").Formatted(SmallWorld.Juice, DomesticOnline, "0.15", "0%")
            .Formatted(SmallWorld.Cloth, DomesticOffline, "0.5", "h:mm").Formatted(SmallWorld.Cloth, DomesticOnline, "0.5", "# ?/?")
            .Formatted(SmallWorld.Balm, DomesticOffline, "1234500", "#,##0,").Formatted(SmallWorld.Balm, DomesticOnline, "1234.5", "0.00E+00");

        var review = await FilledMonth.UploadAsync(officer, form.Save());

        review.Table("อ่านไม่ได้ 4 ช่อง จะไม่นำเข้า").Skip(1).Select(row => (row[0].Split(" · ")[^1], row[1], row[2].Split(' ')[0])).ShouldBe(
        [
            ("E7", "01/03/2567", "ช่องนี้เป็นวันที่"), ("F7", "15%", "ช่องนี้เป็นร้อยละ"), ("E8", "12:00", "ช่องนี้เป็นเวลา"), ("F8", "0.5", "ช่องนี้เป็นเศษส่วน"),
        ]);
        Posted(review).ShouldBe([($"a{SmallWorld.Balm.Number}.1", "1,234,500.00"), ($"a{SmallWorld.Balm.Number}.2", "1,234.50")]);
    }

    [Fact]
    public async Task OwnSheetsAroundTheForm_ArePassedOver()
    {
        var site = await filled.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var form = (await FilledMonth.DownloadAsync(officer)).Number(SmallWorld.Juice, DomesticOffline, "30")
            .SheetBefore("บัญชี", "<row r=\"1\"><c r=\"BR1\"><v>1</v></c></row>").SheetBefore("ของฉัน", "<row><c><v>5</v></c></row>");

        var review = await FilledMonth.UploadAsync(officer, form.Save());

        review.Statuses[0].ShouldContain("อ่านแล้ว 4 จาก 4 แถว จากแผ่นงาน “แบบกรอก ก.พ. 67”");
        Posted(review).ShouldBe([($"a{SmallWorld.Juice.Number}.1", "30.00")]);
    }

    [Fact]
    public async Task CopyOfTheFormInTheFile_IsAskedFor()
    {
        var site = await filled.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var form = (await FilledMonth.DownloadAsync(officer)).CopySheet("สำเนา").Number(SmallWorld.Juice, DomesticOffline, "30");

        (await FilledMonth.UploadAsync(officer, form.Save())).ErrorOf(File)
            .ShouldStartWith("พบแบบกรอกในหลายแผ่นงาน: “สำเนา”, “แบบกรอก ก.พ. 67” (รวมแผ่นงานที่ซ่อนอยู่) ลบแผ่นที่ไม่ใช้");
    }

    [Fact]
    public async Task FormatsDownTheWholeSheet_AreToldWithTheRowBelowWhichToDelete()
    {
        var site = await filled.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var form = (await FilledMonth.DownloadAsync(officer)).Below(Enumerable.Range(11, 400_000).Select(row => new XElement(
            Sheet + "row", new XAttribute("r", row), new XAttribute("ht", 20), new XAttribute("customHeight", 1))));

        (await FilledMonth.UploadAsync(officer, form.Save())).ErrorOf(File)
            .ShouldBe("แผ่นงาน “แบบกรอก ก.พ. 67” มีแถวว่างที่จัดรูปแบบไว้มากเกินไป ลบแถวทั้งหมดที่อยู่ใต้แถวที่ 10 แล้วบันทึกไฟล์อีกครั้ง");
    }

    [Fact]
    public async Task MonthWithoutRows_IsToldToBeSyncedFirst()
    {
        var site = await filled.OfAsync();
        var form = await FilledMonth.DownloadAsync(await site.SignInAsync("d9001"));
        await using var empty = await TestSite.StartAsync();

        (await FilledMonth.UploadAsync(await empty.SignInAsync("d9001"), form.Save())).ErrorOf(File)
            .ShouldBe("เดือนนี้ยังไม่มีรายชื่อ กด “Sync ข้อมูล” ในตารางก่อน แล้วนำเข้าไฟล์อีกครั้ง");
    }

    [Fact]
    public async Task FormOfWhichNoRowWasRead_IsNotSaidToBeAsSaved()
    {
        var site = await filled.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var form = await FilledMonth.DownloadAsync(officer);
        foreach (var line in SmallWorld.LinesOfMueang)
        {
            form.Rename(line, "ชื่ออื่น");
        }

        var review = await FilledMonth.UploadAsync(officer, form.Save());

        review.Text.ShouldContain("ไม่ได้อ่านตัวเลขใดจากไฟล์นี้");
        review.Text.ShouldNotContain("ไม่มีช่องที่เปลี่ยนแปลง");
    }

    [Fact]
    public async Task FormWithAnUnreadCellAndNoChange_IsNotSaidToBeAsSaved()
    {
        var site = await filled.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var form = (await FilledMonth.DownloadAsync(officer)).Text(SmallWorld.Juice, DomesticOffline, "ห้าสิบ");

        var review = await FilledMonth.UploadAsync(officer, form.Save());

        review.Text.ShouldContain("ช่องที่อ่านได้ตรงกับที่บันทึกไว้ ยังมีแถวหรือช่องที่ไม่ได้อ่าน");
        review.Text.ShouldNotContain("ไม่มีช่องที่เปลี่ยนแปลง");
    }

    [Fact]
    public async Task NamesAndFiguresAsProgramsWriteThem_AreRead()
    {
        var site = await filled.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var form = (await FilledMonth.DownloadAsync(officer))
            .Rename(SmallWorld.Juice, "กลุ่มแม\u200b\u0e48บ\u0e49าน\u00a0บ่อยาง_x000D_").Text(SmallWorld.Juice, DomesticOffline, "\u202d1,234.50\u202c")
            .Text(SmallWorld.Balm, DomesticOffline, "_x0031_00").Retype(SmallWorld.Balm, "\u200bสมุนไพรท\u0e48\u0e35ไม่ใช่อาหารและยา");

        var review = await FilledMonth.UploadAsync(officer, form.Save());

        Posted(review).ShouldBe([($"a{SmallWorld.Juice.Number}.1", "1,234.50"), ($"a{SmallWorld.Balm.Number}.1", "100.00")]);
    }

    [Fact]
    public async Task NumberOfAListInFrontOfAName_MakesItNoOtherName()
    {
        var site = await filled.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var form = (await FilledMonth.DownloadAsync(officer))
            .Rename(SmallWorld.Juice, "๒) กลุ่มแม่บ้านบ่อยาง").Number(SmallWorld.Juice, DomesticOffline, "61")
            .Rename(SmallWorld.Cloth, "3 สมศรี ผ้าทอ").Number(SmallWorld.Cloth, DomesticOffline, "62")
            .Rename(SmallWorld.Balm, "4. สมศรี ผ้าทอ").Number(SmallWorld.Balm, DomesticOffline, "63");

        var review = await FilledMonth.UploadAsync(officer, form.Save());

        Posted(review).ShouldBe([($"a{SmallWorld.Juice.Number}.1", "61.00"), ($"a{SmallWorld.Cloth.Number}.1", "62.00")]);
        review.Table("แถวที่จะไม่นำเข้า 1 แถว").Skip(1).Select(row => row[1]).ShouldBe(["4. สมศรี ผ้าทอ"]);
    }

    [Theory]
    [InlineData("3 สมศรี ผ้าทอ")]
    [InlineData("3. สมศรี ผ้าทอ")]
    [InlineData("8. สมศรี ผ้าทอ")]
    public async Task NameThatBeginsWithAFigure_IsNotTakenForAnother(string told)
    {
        await using var site = await FilledMonth.StartAsync();
        await site.World.ExecuteAsync("update producer set name = '3 สมศรี ผ้าทอ' where name = 'สงขลาสมุนไพร'");
        var officer = await site.SignInAsync("d9001");
        var form = (await FilledMonth.DownloadAsync(officer)).Number(SmallWorld.Balm, DomesticOffline, "71")
            .Rename(SmallWorld.Cloth, told).Number(SmallWorld.Cloth, DomesticOffline, "72");

        var review = await FilledMonth.UploadAsync(officer, form.Save());

        Posted(review).ShouldBe([($"a{SmallWorld.Balm.Number}.1", "71.00")]);
    }

    /// <summary>Above 64 kB the framework would put the file into the temp folder, and a full one is a request it cannot read.</summary>
    [Fact]
    public void File_IsHeldInMemoryUpToTheLargestThatIsTaken() =>
        typeof(UploadFormPage).GetCustomAttribute<FormLimitsAttribute>()!.FileBytesInMemory
            .ShouldBeGreaterThan((int)new XlsxLimits().MostFileBytes);

    [Fact]
    public async Task BlankOverASavedFigure_EmptiesItOnlyWhereTicked()
    {
        var site = await filled.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var form = (await FilledMonth.DownloadAsync(officer)).Blank(SmallWorld.Curry, DomesticOffline).Number(SmallWorld.Balm, DomesticOffline, "7");

        var review = await FilledMonth.UploadAsync(officer, form.Save());

        review.Table("ช่องที่ว่างในไฟล์แต่มีตัวเลขบันทึกไว้ 1 ช่อง")[1].ShouldBe(
            ["กลุ่มแม่บ้านบ่อยาง · อาหาร · ในประเทศ ออฟไลน์", "1,234.50", "(ว่าง)"]);
        Cell(await officer.SubmitAsync(review, Import), SmallWorld.Curry, DomesticOffline).ShouldBe(("1,234.50", null));
        Cell(await officer.SubmitAsync(review, Import, ($"a{SmallWorld.Curry.Number}.1", "")), SmallWorld.Curry, DomesticOffline)
            .ShouldBe(("", "1,234.50"));
    }

    [Fact]
    public async Task RowsThatAreNotTheMonths_AreListedAndNeverTaken()
    {
        var site = await filled.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var form = (await FilledMonth.DownloadAsync(officer))
            .Number(SmallWorld.Juice, DomesticOffline, "5").Copy(SmallWorld.Juice, key: null).Copy(SmallWorld.Juice, $"{SmallWorld.Juice.Number}")
            .Copy(SmallWorld.Juice, $"{SmallWorld.SathingFood.Number}").Copy(SmallWorld.Balm, "999")
            .Number(SmallWorld.Cloth, DomesticOffline, "8").Rename(SmallWorld.Cloth, "สงขลาสมุนไพร");

        var review = await FilledMonth.UploadAsync(officer, form.Save());

        review.Table("แถวที่จะไม่นำเข้า 4 แถว").Skip(1).Select(row => (row[1], row[2])).ShouldBe(
        [
            ("สงขลาสมุนไพร", "ชื่อหรือประเภทไม่ตรงกับแถวในระบบ (สมศรี ผ้าทอ) อาจมีการเรียงหรือย้ายแถว"),
            ("กลุ่มแม่บ้านบ่อยาง", "แถวนี้ไม่ใช่แถวของแบบกรอก"),
            ("กลุ่มแม่บ้านบ่อยาง", "แถวนี้ซ้ำกับแถวก่อนหน้า"),
            ("กลุ่มแม่บ้านบ่อยาง", "แถวนี้ไม่อยู่ในเดือนนี้แล้ว"),
        ]);
        review.Text.ShouldContain("ไม่พบในไฟล์ 1 แถว (ไม่เปลี่ยนแปลง)");
        Posted(review).ShouldBe([($"a{SmallWorld.Juice.Number}.1", "5.00")]);
    }

    /// <summary>An old form takes back nothing that others saved, and asks where both changed a cell.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task FormOfAnEarlierVersion_IsComparedWithWhatIsSavedNow(string provider)
    {
        await using var site = await FilledMonth.StartAsync(provider);
        var officer = await site.SignInAsync("d9001");
        var form = (await FilledMonth.DownloadAsync(officer))
            .Number(SmallWorld.Juice, DomesticOffline, "30").Number(SmallWorld.Cloth, DomesticOffline, "40");
        await site.World.SaveAsync(
            SmallWorld.Mueang, FilledMonth.February, new(SmallWorld.Curry, DomesticOffline, 777_00), new(SmallWorld.Juice, DomesticOffline, 20_00));

        var review = await FilledMonth.UploadAsync(officer, form.Save());

        review.Text.ShouldContain("มีการบันทึกเดือนนี้หลังจากดาวน์โหลดแบบกรอกนี้");
        review.Text.ShouldContain("ช่องที่ผู้อื่นบันทึกภายหลังและไม่ได้แก้ในแบบกรอก 1 ช่อง จะไม่เปลี่ยนแปลง");
        review.Table("ช่องที่ผู้อื่นบันทึกตัวเลขอื่นหลังจากดาวน์โหลดแบบกรอก 1 ช่อง")[1].ShouldBe(
            ["กลุ่มแม่บ้านบ่อยาง · เครื่องดื่ม · ในประเทศ ออฟไลน์", "20.00", "30.00"]);
        Posted(review).ShouldBe([($"a{SmallWorld.Cloth.Number}.1", "40.00"), ($"a{SmallWorld.Juice.Number}.1", "30.00")]);

        var saved = await officer.FollowAsync(await officer.SubmitAsync(await officer.SubmitAsync(review, Import), "บันทึกข้อมูล"));
        saved.Statuses[0].ShouldContain("เปลี่ยนแปลง 2 ช่อง ยอดรวมทั้งอำเภอ 847.00 บาท");
    }

    /// <summary>A form of an older program bears no stamp, a damaged one names no version.</summary>
    [Theory]
    [InlineData("99")]
    [InlineData("2")]
    [InlineData("")]
    public async Task VersionThatIsNotKnown_EachCellThatDiffersIsAsked(string version)
    {
        var site = await filled.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var form = (await FilledMonth.DownloadAsync(officer)).Stamp("version", version).Number(SmallWorld.Juice, DomesticOffline, "30");

        var review = await FilledMonth.UploadAsync(officer, form.Save());

        review.Text.ShouldContain("แบบกรอกนี้ไม่บอกว่าทำจากข้อมูลชุดใด");
        review.Table("ช่องที่ไม่ตรงกับที่บันทึกไว้ตอนนี้ 1 ช่อง")[1].ShouldBe(["กลุ่มแม่บ้านบ่อยาง · เครื่องดื่ม · ในประเทศ ออฟไลน์", "(ว่าง)", "30.00"]);
        Posted(review).ShouldBeEmpty();
    }

    [Fact]
    public async Task FormAsItWasDownloaded_ChangesNothing()
    {
        var site = await filled.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var review = await FilledMonth.UploadAsync(officer, (await FilledMonth.DownloadAsync(officer)).Save());

        review.Text.ShouldContain("ไม่มีช่องที่เปลี่ยนแปลงจากที่บันทึกไว้");
        review.Texts("button").ShouldNotContain(Import);
    }

    [Fact]
    public async Task EnglishPage_TakesAThaiForm()
    {
        await using var site = await FilledMonth.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var form = (await FilledMonth.DownloadAsync(officer)).Number(SmallWorld.Juice, DomesticOffline, "30").Save();
        await officer.SubmitAsync(await officer.GetAsync(FilledMonth.Upload), "English");

        (await FilledMonth.UploadAsync(officer, form)).Text.ShouldContain("Cells to change: 1");
    }

    private static (string? Value, string? Saved) Cell(SeenPage grid, LineKey line, SalesChannel channel)
    {
        var input = grid.Document.QuerySelector($"input[name='a{line.Number}.{(int)channel}']")!;
        return (input.GetAttribute("value"), input.GetAttribute("data-saved"));
    }

    private static IEnumerable<(string?, string?)> Posted(SeenPage review) => review.Document.QuerySelectorAll("input[type=checkbox][name][checked]")
        .Select(tick => (tick.GetAttribute("name"), tick.GetAttribute("value")));
}
