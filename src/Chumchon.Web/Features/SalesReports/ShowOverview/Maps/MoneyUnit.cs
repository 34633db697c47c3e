using System.Globalization;

namespace Chumchon.Web.Features.SalesReports.ShowOverview.Maps;

/// <summary>How amounts are shortened where exact ones stand elsewhere: millions of baht with one decimal from ten millions up, else whole baht.</summary>
/// <param name="Words">Key of the unit's name.</param>
public sealed record MoneyUnit(string Words, long Satang)
{
    private const long Million = 100_000_000;

    public static MoneyUnit For(long largest) =>
        largest >= 10 * Million ? new("reports.million-baht", Million) : new("reports.baht", 100);

    /// <summary><c>2,345.6</c> or <c>2,346</c>, halves away from nought.</summary>
    public string Text(long satang)
    {
        if (Satang != Million)
        {
            return ((satang + (Satang / 2)) / Satang).ToString("N0", CultureInfo.InvariantCulture);
        }

        var tenths = ((satang * 10) + (Million / 2)) / Million;
        return string.Create(CultureInfo.InvariantCulture, $"{tenths / 10:N0}.{tenths % 10}");
    }
}
