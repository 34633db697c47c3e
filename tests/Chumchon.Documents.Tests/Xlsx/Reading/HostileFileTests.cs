using System.Text;
using Chumchon.Documents.Tests.Forms;
using Chumchon.Documents.Xlsx;
using Chumchon.Documents.Xlsx.Reading;

namespace Chumchon.Documents.Tests.Xlsx.Reading;

public sealed class HostileFileTests
{
    private const string SheetPath = "xl/worksheets/sheet1.xml";
    private const string SheetBegins = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private const string SheetEnds = "</sheetData></worksheet>";

    public static TheoryData<string, byte[], XlsxFault> OtherFiles => new()
    {
        { "nothing", [], XlsxFault.NotAWorkbook },
        { "a csv", Encoding.UTF8.GetBytes("\uFEFFลำดับ,ชื่อ,ยอด\r\n1,กลุ่ม,100\r\n"), XlsxFault.NotAWorkbook },
        { "a pdf", "%PDF-1.7\n"u8.ToArray(), XlsxFault.NotAWorkbook },
        { "an old workbook", Compound("Workbook"), XlsxFault.OldWorkbook },
        { "an encrypted workbook", Compound("EncryptedPackage"), XlsxFault.PasswordProtected },
        { "another zip", new PackedWorkbook().Without("[Content_Types].xml").Pack(), XlsxFault.NotAWorkbook },
        { "a text document", new PackedWorkbook().Without("xl/workbook.xml").With("word/document.xml", "<w/>").Pack(), XlsxFault.NotAWorkbook },
        { "a workbook without its sheet", new PackedWorkbook().Without(SheetPath).Pack(), XlsxFault.Damaged },
        { "the beginning of a zip", "PK\u0003\u0004"u8.ToArray(), XlsxFault.Damaged },
        { "a little more of it", "PK\u0003\u0004rest"u8.ToArray(), XlsxFault.Damaged },
        { "half a file", FormWriter.Write(SampleForms.Small())[..2000], XlsxFault.Damaged },
        { "broken markup", new PackedWorkbook("<row><c>").Pack(), XlsxFault.Damaged },
        { "a text that is not there", new PackedWorkbook("<row><c t=\"s\"><v>9</v></c></row>").Pack(), XlsxFault.Damaged },
        { "a document type", new PackedWorkbook().With(SheetPath, "<!DOCTYPE w [<!ENTITY a \"aaaa\">]><w>&a;</w>").Pack(), XlsxFault.Damaged },
        { "an entity of the file system", new PackedWorkbook().With(SheetPath, "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w>&a;</w>").Pack(), XlsxFault.Damaged },
    };

    public static TheoryData<string, string, string, XlsxFault> Parts => new()
    {
        { "a program", "xl/vbaProject.bin", "x", XlsxFault.HasMacros },
        { "a program by another name", "[Content_Types].xml", Types("application/vnd.ms-office.vbaProject"), XlsxFault.HasMacros },
        { "a workbook for programs", "[Content_Types].xml", Types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), XlsxFault.HasMacros },
        { "an old program sheet", "xl/macrosheets/sheet1.xml", "x", XlsxFault.HasMacros },
        { "another workbook's figures", "xl/externalLinks/externalLink1.xml", "x", XlsxFault.HasExternalLinks },
        { "a sheet elsewhere", "xl/_rels/workbook.xml.rels", PackedWorkbook.Relations("<Relationship Id=\"rId9\" Type=\"worksheet\" Target=\"https://example.org/\" TargetMode=\"External\"/>"), XlsxFault.HasExternalLinks },
        { "a database", "xl/connections.xml", "x", XlsxFault.HasExternalLinks },
        { "a file within", "xl/embeddings/oleObject1.bin", "x", XlsxFault.HasEmbeddedObjects },
        { "a control", "xl/activeX/activeX1.xml", "x", XlsxFault.HasEmbeddedObjects },
    };

    [Theory, MemberData(nameof(OtherFiles))]
    public void WhatIsNoWorkbook_IsRefused(string what, byte[] file, XlsxFault fault) =>
        XlsxReader.Read(new MemoryStream(file)).Fault.ShouldBe(fault, what);

    [Theory, MemberData(nameof(Parts))]
    public void WhatAFormHasNoUseFor_IsRefused(string what, string path, string content, XlsxFault fault) =>
        XlsxReader.Read(new MemoryStream(new PackedWorkbook().With(path, content).Pack())).Fault.ShouldBe(fault, what);

    [Fact]
    public void LargeFile_IsRefusedUnread() =>
        XlsxReader.Read(new MemoryStream(new byte[(5 * 1024 * 1024) + 1])).Fault.ShouldBe(XlsxFault.FileTooLarge);

    [Fact]
    public void AMillionRows_AreRefused() =>
        FaultOf(Repeated("<row><c><v>1</v></c></row>", 1_000_000)).ShouldBe(XlsxFault.TooManyRows);

    [Fact]
    public void FarColumn_IsRefusedWhereAnythingStandsInIt()
    {
        FaultOf(new("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")).ShouldBe(XlsxFault.TooManyColumns);
        FaultOf(new("<row r=\"1\"><c r=\"XFD1\" s=\"1\"/></row>")).ShouldBeNull();
    }

    [Fact]
    public void LongText_IsRefused() =>
        FaultOf(new($"<row><c t=\"inlineStr\"><is><t>{new string('ก', 32_768)}</t></is></c></row>")).ShouldBe(XlsxFault.TextTooLong);

    [Fact]
    public void ManyParts_AreRefused()
    {
        var file = new PackedWorkbook();
        for (var part = 0; part < 300; part++)
        {
            file[$"xl/part{part}.xml"] = "<x/>";
        }

        FaultOf(file).ShouldBe(XlsxFault.UnpacksTooLarge);
    }

    /// <summary>Each unpacks to about a hundred megabytes; the reader holds a few megabytes of it and stops.</summary>
    [Theory]
    [InlineData("<row r=\"1\"/>", 8_000_000)]
    [InlineData("<a>", 8_000_000)]
    [InlineData("<!---->", 8_000_000)]
    [InlineData("          ", 10_000_000)]
    [InlineData(" a", 40_000_000)]
    public void Bomb_IsRefusedInBoundedMemory(string each, int times)
    {
        var file = Repeated(each, times).Pack();
        XlsxReader.Read(new MemoryStream(file));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = XlsxReader.Read(new MemoryStream(file));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        reading.Fault.ShouldBeOneOf(XlsxFault.UnpacksTooLarge, XlsxFault.Damaged);
        allocated.ShouldBeLessThan(96L * 1024 * 1024);
    }

    [Fact]
    public void BombInASingleAttribute_IsRefusedInBoundedMemory()
    {
        var file = new PackedWorkbook().Repeat(SheetPath, "<worksheet a=\"", "aaaaaaaaaa", 10_000_000, "\"/>").Pack();

        var before = GC.GetAllocatedBytesForCurrentThread();
        XlsxReader.Read(new MemoryStream(file)).Fault.ShouldBe(XlsxFault.UnpacksTooLarge);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(16L * 1024 * 1024);
    }

    /// <summary>The package says of each part that it unpacks to ten bytes.</summary>
    [Fact]
    public void SizesThatThePackageTells_AreNotBelieved()
    {
        var file = Repeated("<row r=\"1\"/>", 8_000_000).Pack();
        for (var at = 0; (at = file.AsSpan(at).IndexOf("PK\u0001\u0002"u8) is var found and >= 0 ? at + found : -1) >= 0; at += 4)
        {
            BitConverter.TryWriteBytes(file.AsSpan(at + 24), 10u);
        }

        XlsxReader.Read(new MemoryStream(file)).Workbook.ShouldBeNull();
    }

    private static PackedWorkbook Repeated(string each, int times) =>
        new PackedWorkbook().Repeat(SheetPath, SheetBegins, each, times, SheetEnds);

    private static XlsxFault? FaultOf(PackedWorkbook file) => XlsxReader.Read(new MemoryStream(file.Pack())).Fault;

    private static string Types(string type) =>
        $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/x.bin\" ContentType=\"{type}\"/></Types>";

    private static byte[] Compound(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream)];
}
