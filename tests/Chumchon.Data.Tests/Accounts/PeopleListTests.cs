using Chumchon.Data.Accounts;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Data.Tests.Accounts;

public sealed class PeopleListTests
{
    private static readonly Actor Province = new(SmallWorld.ProvinceOfficer, 3003, OfficeRole.ProvincialOfficer, AreaScope.Of(SmallWorld.Songkhla), WriteWay.Page);

    private static readonly PeopleFilter Everybody = new(Office: null, Role: null, State: null, Words: null, PeopleSort.Office);

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2024, 3, 5, 8, 30, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnPostgres]
    public async Task Page_HoldsTheAccountsOfTheFilterInItsOrder(string provider)
    {
        await using var database = await WorldAsync(provider);

        (await NamesAsync(Everybody)).ShouldBe(["p90", "d9001", "d9001-2", "kwan", "d9002", "kan", "ke"], "by office, then by name");
        (await NamesAsync(Everybody with { Sort = PeopleSort.Person, Words = "พานิช" })).ShouldBe(["kan", "ke", "kwan"], "กานต์ เก๋ ขวัญ");
        (await NamesAsync(Everybody with { Words = "SONG" })).ShouldBeEmpty();
        (await NamesAsync(Everybody with { Words = "สำนักงาน 9002" })).ShouldBe(["d9002", "kan", "ke"]);
        (await NamesAsync(Everybody with { Office = new(OfficeKind.District, 9001) })).ShouldBe(["d9001", "d9001-2", "kwan"]);
        (await NamesAsync(Everybody with { Role = OfficeRole.Viewer })).ShouldBe(["ke"]);
        (await NamesAsync(Everybody with { State = AccountState.CodeWaiting })).ShouldBe(["kwan", "ke"]);
        (await NamesAsync(Everybody with { State = AccountState.Locked })).ShouldBe(["d9002"]);
        (await NamesAsync(Everybody, sheet: 2, onSheet: 5)).ShouldBe(["kan", "ke"]);
        (await NamesAsync(Everybody, sheet: 99, onSheet: 5)).ShouldBe(["kan", "ke"], "the last there is");

        async Task<IEnumerable<string>> NamesAsync(PeopleFilter filter, int sheet = 1, int onSheet = 50) =>
            (await PartAsync(database, filter, sheet, onSheet)).Shown.Select(static account => account.UserName);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task States_AreCountedWhateverStateIsChosen(string provider)
    {
        await using var database = await WorldAsync(provider);

        var part = await PartAsync(database, Everybody with { State = AccountState.Locked, Office = new(OfficeKind.District, 9002) }, sheet: 1, onSheet: 50);

        (part.All, part.Found, part.Sheet).ShouldBe((7, 1, 1));
        part.States.OrderBy(static state => state.Key).Select(static state => (state.Key, state.Value)).ShouldBe(
            [(AccountState.NeverUsed, 3), (AccountState.CodeWaiting, 1), (AccountState.NoOffice, 1), (AccountState.Locked, 1)]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task StateInTheList_IsThatOfTheAccount(string provider)
    {
        await using var database = await WorldAsync(provider);
        await database.ExecuteAsync(
            "insert into account_identity (account_id, issuer, subject, linked_at) select id, 'https://id.example', 'digest of hers', 1 from account where user_name = 'kwan'");
        await database.ExecuteAsync("update account set code_until = 1 where user_name in ('kwan', 'ke')");

        foreach (var state in Enum.GetValues<AccountState>().Where(static state => state != AccountState.NeverUsed))
        {
            var part = await PartAsync(database, Everybody with { State = state }, sheet: 1, onSheet: 50);
            part.Shown.Select(account => account.StateAt(clock.GetUtcNow(), account.UserName == "d9002")).ShouldAllBe(said => said == state);
        }
    }

    private Task<PeoplePart> PartAsync(TestDatabase database, PeopleFilter filter, int sheet, int onSheet) => new PeopleList(database.Database, clock).PartAsync(
        Province, filter, static office => $"สำนักงาน {office}", static name => name == "d9002", sheet, onSheet, CancellationToken.None);

    /// <summary>The small world, and three officers: one with a code, one who looks on, and one whose time is over.</summary>
    private async Task<TestDatabase> WorldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        var made = await new MakeAccounts(database.Database, clock).ExecuteAsync(
            Province,
            [
                new(1, "kwan", "ขวัญ พานิช", "9001", OfficeRole.DistrictOfficer, "", "", "", AccountKind.Person, ""),
                new(2, "ke", "เก๋ พานิช", "9002", OfficeRole.Viewer, "", "", "", AccountKind.Person, ""),
                new(3, "kan", "กานต์ พานิช", "9002", OfficeRole.DistrictOfficer, "", "", "2024-03-05", AccountKind.Person, ""),
            ],
            onlyGood: false, fromFile: false, CancellationToken.None);
        made.Faults.ShouldBeEmpty();
        clock.Advance(TimeSpan.FromDays(1));
        return database;
    }
}
