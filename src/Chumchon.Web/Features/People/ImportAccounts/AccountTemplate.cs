using Chumchon.Data.Accounts;
using Chumchon.Documents.Tables;
using Chumchon.Documents.Xlsx;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Features.People.ImportAccounts;

/// <summary>
/// แบบไฟล์: a workbook to be filled in, in the language of the page. Its first sheet has the headings and an example; its second every
/// office that the officer makes accounts for, with its code and the roles that are held there.
/// </summary>
public sealed class AccountTemplate(PeopleQueries people, PeopleNames names, PageWords words, TimeProvider clock)
{
    private const string ExampleName = "somying.example";
    private const string ExamplePerson = "import.example-person";

    /// <summary>Whether a row is the template's own, left as it was.</summary>
    public static bool IsExample(AccountDraft draft) => draft.UserName == ExampleName
        && WordBook.Entries[ExamplePerson] is var person && (draft.Person == person.Thai || draft.Person == person.English);

    public async Task<byte[]> MakeAsync(Actor actor, CancellationToken cancellation)
    {
        var offices = await people.OfficesToGiveAsync(actor, cancellation);
        var example = offices.Count > 0 ? offices[^1] : new OfficeCode(OfficeKind.Department, 0);
        return XlsxWriter.Write(
            Table("import.sheet-accounts", "import.sheet-accounts-words", new(
                Columns(AccountFile.Headings(words)),
                [Row([
                    ExampleName, words[ExamplePerson], example.ToString(), names.Role(RolesIn(example.Kind).First()), "", "",
                    words[$"import.kind-{nameof(AccountKind.Person)}"],
                ])])),
            Table("import.sheet-codes", "import.sheet-codes-words", new(
                Columns(words["import.office-code"], words["people.office"], words["people.role"]),
                [.. offices.Select(office => Row([office.ToString(), names.Of(office), string.Join(", ", RolesIn(office.Kind).Select(names.Role))]))])));
    }

    private static IEnumerable<OfficeRole> RolesIn(OfficeKind kind) => Enum.GetValues<OfficeRole>().Where(role => role.Fits(kind));

    private ReportTable Table(string name, string about, ReportBody body) =>
        new(words[name], [words["import.title"], words[about]], body) { AsOf = clock.GetUtcNow(), Publisher = words["office.department"] };

    private static ReportColumn[] Columns(params IEnumerable<string> heads) => [.. heads.Select(static head => new ReportColumn(head, ColumnKind.Text, head))];

    private static ReportRow Row(IEnumerable<string> cells) =>
        new(RowKind.Data, [.. cells.Select(static cell => cell.Length == 0 ? ReportCell.Blank : ReportCell.OfText(cell))]);
}
