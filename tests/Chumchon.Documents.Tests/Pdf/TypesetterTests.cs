using Chumchon.Documents.Pdf;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Tests.Pdf;

public sealed class TypesetterTests
{
    private const string Signs = "0123456789,.-–";
    private const double Wide = 500;

    private static readonly Paper A4 = Paper.Of(PageOrientation.Portrait);

    [PdfTheory]
    [InlineData(DigitForm.Arabic)]
    [InlineData(DigitForm.Thai)]
    public void Figure_IsAsWideAsPangoMakesIt(DigitForm digits)
    {
        SystemLibraries.UseOwnFonts();
        using var canvas = new PdfCanvas(A4);
        canvas.Text.Digits = digits;
        foreach (var face in new[] { new Typeface(7.5), new Typeface(9, Bold: true) })
        {
            foreach (var (left, right) in from left in Signs from right in Signs select (left, right))
            {
                var figure = $"{left}{right}1,234,567.89{right}";

                canvas.Text.Measure(figure, face).ShouldBe(canvas.Text.Measure(figure, face, Wide), figure);
            }
        }
    }

    [PdfTheory]
    [InlineData("-1,234,567,890.05", DigitForm.Arabic)]
    [InlineData("–", DigitForm.Arabic)]
    [InlineData("", DigitForm.Arabic)]
    [InlineData("........................................", DigitForm.Arabic)]
    [InlineData("-1,234,567,890.05", DigitForm.Thai)]
    public void Figure_IsDrawnAsPangoDrawsIt(string figure, DigitForm digits)
    {
        FigureFont.Holds(figure).ShouldBeTrue();
        var drawn = Drawn(digits, text => text.Line(figure, 12.3456, 65.4321, Wide, new(8.5)));

        drawn.ShouldBe(Drawn(digits, text => text.Paragraph(figure, 12.3456, 65.4321, Wide, new(8.5))));
        (figure.Length == 0).ShouldBe(drawn.AsSpan().SequenceEqual(Drawn(digits, static _ => { })));
    }

    [Theory]
    [InlineData("1,234 ราย")]
    [InlineData("12%")]
    [InlineData(".........................................")]
    public void OtherText_IsNoFigure(string text) => FigureFont.Holds(text).ShouldBeFalse();

    [PdfFact]
    public void MoreTextsThanAreKept_AreSetAlike()
    {
        SystemLibraries.UseOwnFonts();
        using var canvas = new PdfCanvas(A4);
        var first = canvas.Text.Measure("อำเภอที่ 1", new(9));
        for (var number = 1; number < 10_000; number++)
        {
            canvas.Text.Measure($"อำเภอที่ {number}", new(9)).Width.ShouldBeGreaterThanOrEqualTo(first.Width);
        }

        canvas.Text.Measure("อำเภอที่ 1", new(9)).ShouldBe(first);
    }

    private static byte[] Drawn(DigitForm digits, Action<Typesetter> draw)
    {
        SystemLibraries.UseOwnFonts();
        using var canvas = new PdfCanvas(A4);
        canvas.Text.Digits = digits;
        canvas.Describe("ก", "ข", "ค", SampleReports.AsOf);
        canvas.BeginPage(A4);
        draw(canvas.Text);
        return canvas.Finish();
    }
}
