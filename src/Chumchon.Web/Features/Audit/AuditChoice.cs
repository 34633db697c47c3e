using System.Globalization;
using Chumchon.Data.Areas;
using Chumchon.Data.Audit;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Platform.Requests;
using Microsoft.AspNetCore.WebUtilities;

namespace Chumchon.Web.Features.Audit;

/// <summary>Which entries an address asks for: one reading for the page and its file.</summary>
/// <param name="Refusals">By the name of the field; while there is one, nothing is shown.</param>
public sealed record AuditChoice(AuditFilter Filter, IReadOnlyDictionary<string, string> Asked, IReadOnlyDictionary<string, Refusal> Refusals)
{
    public const string Province = "province", District = "district", Account = "account", Kind = "kind", From = "from", Until = "until";

    private const int LongestName = 256;

    private static readonly string[] Fields = [Province, District, Account, Kind, From, Until];

    public string? this[string field] => Asked.GetValueOrDefault(field);

    /// <summary>The address with the same choice, and the place behind which the next part begins.</summary>
    public string AddressOf(string path, AuditPlace? before = null)
    {
        var query = Asked.ToDictionary(static field => field.Key, static field => (string?)field.Value);
        if (before is not null)
        {
            query["before"] = before.ToString();
        }

        return QueryHelpers.AddQueryString(path, query);
    }

    public static AuditChoice Read(IQueryCollection query, AreaScope scope, AreaDirectory areas)
    {
        var asked = Fields.Where(field => query[field].ToString().Trim() is not "" and { Length: <= LongestName } text && PlainText.Is(text))
            .ToDictionary(static field => field, field => query[field].ToString().Trim());
        var refusals = new Dictionary<string, Refusal>();
        var area = ReadArea(asked, scope, areas, refusals);
        var kind = Value(Kind, static text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && Enum.IsDefined((AuditKind)number)
            ? (AuditKind?)number
            : null, static _ => new AuditKindUnknown());
        var from = Value(From, ReadDay, static text => new DayUnreadable(text));
        var last = Value(Until, ReadDay, static text => new DayUnreadable(text));
        if (from > last)
        {
            refusals[Until] = new AuditDaysReversed();
        }

        return new(new(area, asked.GetValueOrDefault(Account)?.ToUpperInvariant(), kind, from, last?.AddDays(1)), asked, refusals);

        T? Value<T>(string field, Func<string, T?> read, Func<string, Refusal> otherwise) where T : struct
        {
            if (!asked.TryGetValue(field, out var text))
            {
                return null;
            }

            if (read(text) is { } value)
            {
                return value;
            }

            refusals[field] = otherwise(text);
            return null;
        }
    }

    private static AreaScope? ReadArea(Dictionary<string, string> asked, AreaScope scope, AreaDirectory areas, Dictionary<string, Refusal> refusals)
    {
        AreaScope? area = null;
        if (asked.TryGetValue(Province, out var named))
        {
            area = ProvinceCode.TryParse(named, out var province) && areas.Has(province) && scope.Includes(province) ? AreaScope.Of(province) : null;
            if (area is null)
            {
                refusals[Province] = new AuditAreaUnknown();
            }
        }

        if (asked.TryGetValue(District, out var code))
        {
            if (DistrictCode.TryParse(code, out var district) && areas.Has(district) && scope.Includes(district) && area?.Includes(district) != false)
            {
                return AreaScope.Of(district);
            }

            refusals[District] = new AuditAreaUnknown();
        }

        return area;
    }

    private static DateTimeOffset? ReadDay(string text) => TypedDay.TryParse(text, out var day) ? day.Begins() : null;
}
