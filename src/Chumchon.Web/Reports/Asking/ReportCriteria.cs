using Chumchon.Data.Areas;
using Chumchon.Data.Reports;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Web.Reports.Asking;

/// <summary>What a report is asked for.</summary>
/// <param name="Through">The last month to count.</param>
public sealed record ReportCriteria(AreaScope Area, FiscalYear Year, SalesMonth Through)
{
    /// <summary>A region of the country (ภาค); null for all of the area.</summary>
    public Region? Region { get; init; }

    /// <summary>Sales of this kind of producer; null for all.</summary>
    public ProducerKind? Kind { get; init; }

    /// <summary>The last month alone, where the report offers that.</summary>
    public bool MonthAlone { get; init; }

    /// <summary>In millions of baht (ล้านบาท), where the report offers that.</summary>
    public bool InMillions { get; init; }

    /// <summary>By which districts; null where none changed in what the report shows.</summary>
    public AreaView? Areas { get; init; }

    /// <summary>The first month counted.</summary>
    public SalesMonth First => MonthAlone ? Through : Year.First;

    /// <summary>The same as a question to the sums.</summary>
    public SalesQuery Query => new(Year, Through) { Kind = Kind, MonthAlone = MonthAlone, Provinces = Region?.Provinces, Areas = Areas };
}
