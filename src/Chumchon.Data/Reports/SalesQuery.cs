using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Reports;

/// <summary>What sums are asked for, beside their area.</summary>
/// <param name="Through">The last month to count, of the year.</param>
public sealed record SalesQuery(FiscalYear Year, SalesMonth Through)
{
    /// <summary>The last month alone (เฉพาะเดือน), not the months from October through it.</summary>
    public bool MonthAlone { get; init; }

    /// <summary>Sales of this kind of producer, as it was in the month; null for all.</summary>
    public ProducerKind? Kind { get; init; }

    /// <summary>Only these provinces of the area, such as those of a region (ภาค); null for all.</summary>
    public IReadOnlyList<ProvinceCode>? Provinces { get; init; }

    /// <summary>By which districts; null where none changed in what is read.</summary>
    public AreaView? Areas { get; init; }
}
