using System.Text.RegularExpressions;
using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Imports;

/// <summary>
/// Areas by code or by name, as files name them: with จ., จังหวัด, อ., อำเภอ, เขต, ต., ตำบล before the name or without. A name that several
/// areas have is none by itself: it is looked for within the line's own district or province.
/// </summary>
public sealed partial class AreaNames
{
    private const int MostMilliseconds = 1000;
    private const int CodesOfALevel = 100;

    private readonly ILookup<string, int> provinces;
    private readonly ILookup<string, int> districts;
    private readonly ILookup<string, int> subdistricts;
    private readonly HashSet<int> codes;

    /// <param name="areas">Code of two, four or six digits with its names.</param>
    public AreaNames(IEnumerable<(int Code, string Name)> areas)
    {
        var all = areas.Select(static area => (area.Code, Name: NameSearch.Of(area.Name))).Distinct().ToList();
        codes = [.. all.Select(static area => area.Code)];
        provinces = Level(0, CodesOfALevel);
        districts = Level(CodesOfALevel, CodesOfALevel * CodesOfALevel);
        subdistricts = Level(CodesOfALevel * CodesOfALevel, int.MaxValue);

        ILookup<string, int> Level(int above, int below) =>
            all.Where(area => area.Code >= above && area.Code < below).ToLookup(static area => area.Name, static area => area.Code, StringComparer.Ordinal);
    }

    /// <summary>Null where none has the name or code.</summary>
    public int? Province(string text) => One(text, 2, ProvincePrefix(), provinces, static _ => true)
        ?? (NameSearch.Of(text) is var name && name is "กทม" or "กทม." or "กรุงเทพฯ" or "กรุงเทพ" ? Code(10) : name == "อยุธยา" ? Code(14) : null);

    /// <param name="province">Null where the line names none.</param>
    public int? District(string text, int? province)
    {
        bool IsIn(int code) => province is null || code / CodesOfALevel == province;
        return One(text, 4, DistrictPrefix(), districts, IsIn)
            ?? (province is { } own && NameSearch.Of(DistrictPrefix().Replace(text.Trim(), "")) == "เมือง" ? Code((own * CodesOfALevel) + 1) : null);
    }

    /// <param name="district">Null where the line names none.</param>
    /// <param name="province">Null where the line names none.</param>
    public int? Subdistrict(string text, int? district, int? province) => One(
        text, 6, SubdistrictPrefix(), subdistricts,
        code => (district is null || code / CodesOfALevel == district) && (province is null || code / CodesOfALevel / CodesOfALevel == province));

    /// <summary>Whether several have the name within the line's own area.</summary>
    public bool IsAmbiguousSubdistrict(string text, int? district, int? province) =>
        subdistricts[NameSearch.Of(SubdistrictPrefix().Replace(text.Trim(), ""))].Count(code =>
            (district is null || code / CodesOfALevel == district) && (province is null || code / CodesOfALevel / CodesOfALevel == province)) > 1;

    private int? One(string text, int digits, Regex prefix, ILookup<string, int> names, Func<int, bool> isIn)
    {
        var typed = string.Concat(text.Trim().Select(static sign => sign is >= '๐' and <= '๙' ? (char)(sign - '๐' + '0') : sign));
        if (typed.Length == digits && typed.All(char.IsAsciiDigit))
        {
            return Code(int.Parse(typed, System.Globalization.CultureInfo.InvariantCulture)) is { } code && isIn(code) ? code : null;
        }

        // A name may begin as a prefix does: it is looked for whole first.
        foreach (var name in (string[])[typed, prefix.Replace(typed, "")])
        {
            if (names[NameSearch.Of(name)].Where(isIn).Distinct().ToList() is [var only])
            {
                return only;
            }
        }

        return null;
    }

    private int? Code(int code) => codes.Contains(code) ? code : null;

    [GeneratedRegex(@"^(?:จังหวัด|จ\s?\.)\s*|\s+province$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MostMilliseconds)]
    private static partial Regex ProvincePrefix();

    [GeneratedRegex(@"^(?:อำเภอ|อ\s?\.|เขต)\s*|\s+district$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MostMilliseconds)]
    private static partial Regex DistrictPrefix();

    [GeneratedRegex(@"^(?:ตำบล|ต\s?\.|แขวง)\s*|\s+subdistrict$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MostMilliseconds)]
    private static partial Regex SubdistrictPrefix();
}
