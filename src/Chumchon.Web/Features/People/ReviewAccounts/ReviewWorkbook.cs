using Chumchon.Data.Accounts;
using Chumchon.Documents.Tables;
using Chumchon.Documents.Xlsx;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Features.People.ReviewAccounts;

/// <summary>The review as a workbook: a sheet of accounts, a sheet of offices.</summary>
public sealed class ReviewWorkbook(PeopleNames names, PageWords words)
{
    public byte[] Make(IReadOnlyList<HeldAccount> accounts, IReadOnlyList<OfficeCounts> offices, DateTimeOffset now) => XlsxWriter.Write(
        Table("review.sheet-accounts", Accounts(accounts, now), now), Table("review.sheet-offices", Offices(offices), now));

    private ReportTable Table(string name, ReportBody body, DateTimeOffset now) =>
        new(words[name], [words["review.title"], words[name]], body) { AsOf = now, Publisher = words["office.department"] };

    private ReportBody Accounts(IReadOnlyList<HeldAccount> accounts, DateTimeOffset now)
    {
        string[] heads = ["people.person", "sign-in.user-name", "import.office-code", "people.office", "people.role", "people.kind", "people.last", "people.state"];
        return new(
            [.. Columns(heads)],
            [.. accounts.Select(account =>
            {
                var main = account.MainAt(now);
                return Row(
                    words.Person(account.Person), account.UserName, main?.Office.ToString(), main is null ? null : names.Of(main.Office), main is null ? null : names.Role(main.Role),
                    words[$"account-kind.{account.Kind}"], account.LastSignInAt is { } last ? ThaiDate.ShortDate(last) : null,
                    words[$"account-state.{account.StateAt(now, isLocked: false)}"]);
            })]);
    }

    private ReportBody Offices(IReadOnlyList<OfficeCounts> offices)
    {
        var roles = Enum.GetValues<OfficeRole>();
        ReportColumn[] counts =
        [
            .. roles.Select(role => new ReportColumn(role.ToString(), ColumnKind.Count, names.Role(role))),
            new("never", ColumnKind.Count, words["account-state.NeverUsed"].Value), new("unused", ColumnKind.Count, words["account-state.Unused"].Value),
            new("shared", ColumnKind.Count, words["account-kind.Area"].Value),
        ];
        return new(
            [.. Columns(["import.office-code", "people.office"]), .. counts, .. Columns(["review.given"])],
            [.. offices.Select(office => new ReportRow(
                RowKind.Data,
                [
                    ReportCell.OfText(office.Office.ToString()), ReportCell.OfText(names.Of(office.Office)),
                    .. roles.Select(role => ReportCell.OfCount(office.Roles.GetValueOrDefault(role))),
                    ReportCell.OfCount(office.NeverUsed), ReportCell.OfCount(office.Unused), ReportCell.OfCount(office.Shared),
                    office.Review is { } review ? ReportCell.OfText(ThaiDate.ShortDate(review.At)) : ReportCell.Blank,
                ]))]);
    }

    private IEnumerable<ReportColumn> Columns(IEnumerable<string> keys) =>
        keys.Select(key => new ReportColumn(key, ColumnKind.Text, words[key].Value) { NamesRow = key == "people.person" || key == "import.office-code" });

    private static ReportRow Row(params IEnumerable<string?> cells) =>
        new(RowKind.Data, [.. cells.Select(static cell => cell is null ? ReportCell.Blank : ReportCell.OfText(cell))]);
}
