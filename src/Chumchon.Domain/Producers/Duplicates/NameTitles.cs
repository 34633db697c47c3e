namespace Chumchon.Domain.Producers.Duplicates;

/// <summary>The titles (คำนำหน้า) with which names of producers begin and end.</summary>
public static class NameTitles
{
    // Fewer letters than that are no name: นา of นายนา.
    private const int FewestLetters = 3;

    private static readonly string[] InFront = Searched(
        "วิสาหกิจชุมชน", "กลุ่ม", "นางสาว", "นาง", "นาย", "คุณ", "ว่าที่ร้อยตรี", "ว่าที่ ร.ต.", "ร้าน", "โรงงาน", "ชมรม", "สหกรณ์", "เครือข่าย",
        "บริษัท", "ห้างหุ้นส่วนจำกัด", "ห้างหุ้นส่วนสามัญ", "ห้างหุ้นส่วน");

    private static readonly string[] Behind = Searched("จำกัด(มหาชน)", "จำกัด", "(กลุ่ม)", "(วิสาหกิจชุมชน)", "(นาง)", "(นาย)", "(นางสาว)");

    /// <summary>
    /// The name's own letters and its titles, one after the other, of a name as <see cref="NameSearch.Of"/> gives it: of
    /// วิสาหกิจชุมชนกลุ่มทอผ้า the letters ทอผ้า and the title วิสาหกิจชุมชนกลุ่ม.
    /// </summary>
    internal static (string Title, string Own) Split(string searched)
    {
        var own = searched;
        while (Array.Find(InFront, title => own.Length >= title.Length + FewestLetters && own.StartsWith(title, StringComparison.Ordinal)) is { } found)
        {
            own = own[found.Length..];
        }

        var title = searched[..^own.Length];
        while (Array.Find(Behind, end => own.Length >= end.Length + FewestLetters && own.EndsWith(end, StringComparison.Ordinal)) is { } found)
        {
            own = own[..^found.Length];
            title += found.Trim('(', ')');
        }

        return (title, own);
    }

    /// <summary>
    /// What of typed words is sought in names: without the title in front, which one writes and another leaves out, unless nothing else
    /// was typed yet.
    /// </summary>
    public static string Sought(string typed)
    {
        var rest = NameSearch.Of(typed);
        while (Array.Find(InFront, title => rest.Length > title.Length && rest.StartsWith(title, StringComparison.Ordinal)) is { } found)
        {
            rest = rest[found.Length..];
        }

        return rest;
    }

    private static string[] Searched(params string[] titles) => [.. titles.Select(NameSearch.Of).OrderByDescending(static title => title.Length)];
}
