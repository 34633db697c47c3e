using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Pdf;

/// <summary>A sheet of A4 and its margins, in points.</summary>
internal sealed record Paper(double Width, double Height)
{
    private const double LongSide = 297;
    private const double ShortSide = 210;
    private const double SideMargin = 12;

    // Landscape sheets are bound along this edge.
    private const double TopMargin = 15;
    private const double BottomMargin = 16;
    private const double HeadMargin = 7.5;
    private const double FootMargin = 14;

    public double Left => Millimetres(SideMargin);

    public double Right => Width - Millimetres(SideMargin);

    /// <summary>Between the margins.</summary>
    public double Span => Right - Left;

    public double Top => Millimetres(TopMargin);

    public double Bottom => Height - Millimetres(BottomMargin);

    /// <summary>Where the line of banner and form code stands, in the upper margin.</summary>
    public double Head => Millimetres(HeadMargin);

    /// <summary>Where the foot of the page begins, in the lower margin.</summary>
    public double Foot => Height - Millimetres(FootMargin);

    public static Paper Of(PageOrientation orientation) => orientation is PageOrientation.Landscape
        ? new(Millimetres(LongSide), Millimetres(ShortSide))
        : new(Millimetres(ShortSide), Millimetres(LongSide));

    public static double Millimetres(double length) => length * 72 / 25.4;
}
