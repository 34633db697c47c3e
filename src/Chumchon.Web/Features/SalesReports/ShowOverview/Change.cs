namespace Chumchon.Web.Features.SalesReports.ShowOverview;

/// <summary>What became of an amount. Both sides count the same districts: one that has not saved yet is no fall.</summary>
/// <param name="Districts">How many those are.</param>
public sealed record Change(long Now, long Before, int Districts)
{
    /// <summary>In hundredths of a percent, halves away from nought; null where nothing was sold before.</summary>
    public long? Percent => Before <= 0 ? null : (long)((((Int128)(Now - Before) * 20_000) + (Now < Before ? -Before : Before)) / ((Int128)Before * 2));
}
