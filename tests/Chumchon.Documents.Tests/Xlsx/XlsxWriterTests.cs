using Chumchon.Documents.Tables;
using Chumchon.Documents.Xlsx;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Chumchon.Documents.Tests.Xlsx;

public sealed class XlsxWriterTests
{
    public static TheoryData<string> Samples => ["small", "type", "province", "district"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Report_IsAValidWorkbook(string sample)
    {
        var table = Table(sample);
        File.WriteAllBytes($"/tmp/doc/{sample}.xlsx", XlsxWriter.Write(table));
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.Write(table)), isEditable: false);

        new OpenXmlValidator().Validate(workbook).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    private static ReportTable Table(string sample) => sample switch
    {
        "small" => SampleReports.Small(),
        "type" => SampleReports.MonthlyByType(),
        "province" => SampleReports.ByProvince(),
        _ => SampleReports.ByDistrict(),
    };
}
