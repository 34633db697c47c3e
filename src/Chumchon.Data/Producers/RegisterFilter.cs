using System.Globalization;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Producers;

/// <summary>Which producers are asked for; what is not said is not asked.</summary>
/// <param name="Words">Of a name, a code, or the name of a district or subdistrict, as they are typed.</param>
/// <param name="Area">Null for all that the asker's area holds.</param>
/// <param name="Round">A Buddhist year.</param>
public sealed record RegisterFilter(
    string? Words = null, AreaScope? Area = null, ProducerKind? Kind = null, ProductType? Type = null, ProducerStatus? Status = null,
    int? Star = null, int? Round = null);

/// <summary>Where a part of the list ends: the order is that of districts, in each that of numbers.</summary>
public sealed record RegisterPlace(int District, long Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{District}-{Id}");

    /// <summary>Null where the text is no place.</summary>
    public static RegisterPlace? Read(string? text) => text?.Split('-') is [var district, var id]
        && int.TryParse(district, NumberStyles.None, CultureInfo.InvariantCulture, out var d)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? new(d, i) : null;
}

/// <summary>A producer as the list has it.</summary>
public sealed record RegisterRow(
    long Id, string Name, string? Code, DistrictCode District, int Subdistrict, ProducerKind Kind, ProducerStatus Status, ProductTypeSet Types,
    int Products, int? Round, int? Star);

/// <summary>A part of the list.</summary>
/// <param name="Found">How many the filter leaves, in all parts.</param>
/// <param name="Products">Of all that it leaves.</param>
/// <param name="Next">Where the next part begins; null where nothing is left.</param>
public sealed record RegisterPart(long Found, long Products, IReadOnlyList<RegisterRow> Rows, RegisterPlace? Next);

/// <summary>A producer as its page shows it.</summary>
/// <param name="Version">Over which a change is made.</param>
/// <param name="Past">By valid month, the newest first.</param>
/// <param name="Sales">Of its last months with a row in the reader's area, the newest first; satang, null where nothing was entered.</param>
public sealed record RegisteredDetails(
    long Id, long Version, DistrictCode District, ProducerStatus Status, SalesMonth StatusSince, ProducerDetails Details,
    IReadOnlyList<PastProducer> Past, IReadOnlyList<(DistrictCode District, SalesMonth Month, long? Satang)> Sales);
