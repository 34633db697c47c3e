using System.Text;
using Chumchon.Documents.Csv;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Tests.Csv;

public sealed class BulkCsvWriterTests
{
    [Fact]
    public async Task Rows_StandUnderOneHeading() =>
        (await WriteAsync(
            new[]
            {
                new[] { ReportCell.OfText("=ก,ข"), ReportCell.OfSatang(123_450) },
                [ReportCell.Blank, ReportCell.OfSatang(0)],
            }.ToAsyncEnumerable())).ShouldBe("\uFEFFname,sales / baht\r\n\"'=ก,ข\",1234.50\r\n,0.00\r\n");

    [Fact]
    public async Task ManyRows_AreAllThere()
    {
        var text = await WriteAsync(Enumerable.Range(1, 50_000)
            .Select(static number => new[] { ReportCell.OfText("กลุ่มแม่บ้าน"), ReportCell.OfSatang(number * 100L) }).ToAsyncEnumerable());

        var lines = text.Split("\r\n");
        lines.Length.ShouldBe(50_002);
        lines[50_000].ShouldBe("กลุ่มแม่บ้าน,50000.00");
    }

    private static async Task<string> WriteAsync(IAsyncEnumerable<ReportCell[]> rows)
    {
        using var file = new MemoryStream();
        await using var forward = new ForwardStream(file);
        ReportColumn[] columns = [new("name", ColumnKind.Text, "name"), new("sales", ColumnKind.Satang, "sales", "baht")];
        await BulkCsvWriter.WriteAsync(new("data", "us", DateTimeOffset.UnixEpoch, columns, rows), forward, default);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
