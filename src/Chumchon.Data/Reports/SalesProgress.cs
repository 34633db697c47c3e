namespace Chumchon.Data.Reports;

/// <summary>A period with what it may be compared with, of one moment.</summary>
/// <param name="OnYear">The period beside the same months of the year before.</param>
/// <param name="OnMonth">Its last month beside the month before (เดือนก่อน), in October that of the fiscal year before.</param>
public sealed record SalesProgress(ComparedSales OnYear, ComparedSales OnMonth)
{
    public SalesPeriod Period => OnYear.Period;
}
