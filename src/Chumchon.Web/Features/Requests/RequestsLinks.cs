using System.Globalization;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers.Requests;

namespace Chumchon.Web.Features.Requests;

/// <summary>The addresses of this room.</summary>
public static class RequestsLinks
{
    /// <summary>The requests of one's own area.</summary>
    public const string Requests = "/requests";

    /// <summary>Where a district asks for a new producer.</summary>
    public const string Ask = "/requests/new";

    /// <summary>The same, for a month.</summary>
    public static string AskFor(SalesMonth month) => $"{Ask}?month={month}";

    /// <summary>Where a district asks for a change of a producer that it has.</summary>
    public static string AskOf(long producer, RequestKind kind) =>
        $"{Ask}?kind={kind}&producer={producer.ToString(CultureInfo.InvariantCulture)}";

    public static string One(DistrictCode district, long number) => $"{Requests}/{district}/{number.ToString(CultureInfo.InvariantCulture)}";
}
