using Chumchon.Data.Accounts;
using Chumchon.Documents.Grids;
using Chumchon.Documents.Xlsx.Reading;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Features.People.ImportAccounts;

/// <summary>
/// A file of accounts, xlsx or csv: a row of headings, lines of a title above it or none, then a row an account. Headings, roles and
/// kinds stand in the words of either language, in any order of columns. The example of the template is no account.
/// </summary>
public static class AccountFile
{
    /// <summary>The largest request that is looked at, so that a file a little too large is refused in words.</summary>
    public const long MostRequestBytes = 20L * 1024 * 1024;

    public const int MostBytesInMemory = 6 * 1024 * 1024;

    private const int LongestCell = 300;

    /// <summary>Among how many rows the headings are looked for.</summary>
    private const int HeadingsAmong = 10;

    private static readonly XlsxLimits Limits = new() { MostRows = MakeAccounts.Most + 100 };

    private static readonly (AccountField Field, string Key, bool IsNeeded)[] Columns =
    [
        (AccountField.UserName, "sign-in.user-name", true), (AccountField.Person, "people.person", true), (AccountField.Office, "import.office-code", true),
        (AccountField.Role, "people.role", true), (AccountField.From, "people.from", false), (AccountField.Until, "people.until", false),
        (AccountField.Kind, "people.kind", false),
    ];

    private static readonly Dictionary<string, OfficeRole> Roles = Named<OfficeRole>(static role => [$"role.{role}"]);

    private static readonly Dictionary<string, AccountKind> Kinds = Named<AccountKind>(static kind => [$"account-kind.{kind}", $"import.kind-{kind}"]);

    /// <summary>The headings in the language of the page.</summary>
    public static IEnumerable<string> Headings(PageWords words) => Columns.Select(column => words[column.Key].Value);

    /// <param name="file">It can seek.</param>
    public static Result<IReadOnlyList<AccountDraft>> Read(Stream file, PageWords words)
    {
        if (file.Length > Limits.MostFileBytes || Rows(file) is not { } rows)
        {
            return new AccountFileUnreadable(Limits.MostFileBytes / 1024 / 1024);
        }

        var (above, places) = rows.Take(HeadingsAmong).Select(static (row, at) => (At: at, Places: PlacesOf(row.Cells)))
            .DefaultIfEmpty((At: 0, Places: [])).MaxBy(static head => head.Places.Count);
        if (Columns.Where(column => column.IsNeeded && !places.ContainsKey(column.Field)).Select(column => words[column.Key].Value).ToList() is { Count: > 0 } missing)
        {
            return new AccountFileColumnsMissing(string.Join(", ", missing));
        }

        AccountDraft[] drafts = [.. rows.Skip(above + 1).Select(row => Draft(row.Number, field => CellOf(row.Cells, places, field))).Where(static draft => !AccountTemplate.IsExample(draft))];
        return drafts.Length switch
        {
            0 => new AccountFileEmpty(),
            > MakeAccounts.Most => new AccountFileTooLong(MakeAccounts.Most),
            _ => drafts,
        };
    }

    private static string CellOf(IReadOnlyList<string> cells, Dictionary<AccountField, int> places, AccountField field) =>
        places.TryGetValue(field, out var place) && place < cells.Count ? cells[place] : "";

    private static AccountDraft Draft(int row, Func<AccountField, string> cell)
    {
        var kind = cell(AccountField.Kind);
        return new(
            row, cell(AccountField.UserName), cell(AccountField.Person), cell(AccountField.Office),
            Roles.TryGetValue(cell(AccountField.Role), out var role) ? role : null, cell(AccountField.Role), cell(AccountField.From), cell(AccountField.Until),
            kind.Length == 0 ? AccountKind.Person : Kinds.TryGetValue(kind, out var named) ? named : null, kind);
    }

    private static Dictionary<AccountField, int> PlacesOf(IReadOnlyList<string> head)
    {
        Dictionary<AccountField, int> places = [];
        foreach (var (field, key, _) in Columns)
        {
            var (thai, english, _) = WordBook.Entries[key];
            var place = head.ToList().FindIndex(cell => string.Equals(cell, thai, StringComparison.OrdinalIgnoreCase) || string.Equals(cell, english, StringComparison.OrdinalIgnoreCase));
            if (place >= 0)
            {
                places[field] = place;
            }
        }

        return places;
    }

    /// <summary>The rows that hold anything, of a workbook those of its first sheet that does; null where it cannot be read.</summary>
    private static List<(int Number, IReadOnlyList<string> Cells)>? Rows(Stream file) => GridReader.Read(file, Limits) switch
    {
        { IsOk: false } => null,
        { Sheets: [var sheet, ..] } =>
            [.. sheet.Rows.Select(static row => (row.Number, (IReadOnlyList<string>)[.. Enumerable.Range(0, row.Cells.Keys.Max() + 1).Select(column => Text(row[column]))]))],
        _ => [],
    };

    // A day of a sheet comes with its time. What our own csv guards against a spreadsheet's formulas comes back as it was.
    private static string Text(ReadCell cell)
    {
        var text = (cell.Kind == ReadKind.Date ? cell.Text.Split('T', ' ')[0] : cell.Text).Trim().TrimStart('\'');
        return text.Length > LongestCell ? text[..LongestCell] : text;
    }

    private static Dictionary<string, T> Named<T>(Func<T, string[]> keys)
        where T : struct, Enum
    {
        Dictionary<string, T> named = new(StringComparer.OrdinalIgnoreCase);
        foreach (var value in Enum.GetValues<T>())
        {
            named[value.ToString()] = value;
            foreach (var entry in keys(value).Select(static key => WordBook.Entries[key]))
            {
                named[entry.Thai] = value;
                named[entry.English] = value;
            }
        }

        return named;
    }
}

/// <summary>Neither xlsx nor a text with separators, damaged, with a password or macros, or too large.</summary>
public sealed record AccountFileUnreadable(long MostMegabytes) : Refusal;

public sealed record AccountFileTooLong(int Most) : Refusal;

/// <summary>Headings are missing.</summary>
public sealed record AccountFileColumnsMissing(string Columns) : Refusal;

/// <summary>It has headings and no row.</summary>
public sealed record AccountFileEmpty : Refusal;
