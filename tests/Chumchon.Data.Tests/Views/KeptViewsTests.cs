using Chumchon.Data.Views;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Views;
using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Data.Tests.Views;

public sealed class KeptViewsTests
{
    private const string Monthly = "/reports/otop-sales/monthly?province=90";

    private static readonly Actor Officer = SmallWorld.At(SmallWorld.Mueang);
    private static readonly Actor Other = SmallWorld.At(SmallWorld.Mueang, SmallWorld.Colleague);

    [Theory, OnSqlite, OnPostgres]
    public async Task Kept_IsSeenByItsAccountAlone(string provider)
    {
        await using var database = await WorldAsync(provider);
        var views = Views(database);

        var number = (await views.KeepAsync(Officer, "สงขลา", Monthly, CancellationToken.None)).Value;

        (await views.OfAsync(Officer, CancellationToken.None)).ShouldBe([new KeptView(number, "สงขลา", Monthly)]);
        (await views.OfAsync(Other, CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RenamedAndRemoved_AreOnesOwnAlone(string provider)
    {
        await using var database = await WorldAsync(provider);
        var views = Views(database);
        var number = (await views.KeepAsync(Officer, "สงขลา", Monthly, CancellationToken.None)).Value;

        (await views.RenameAsync(Other, number, "อื่น", CancellationToken.None)).ShouldBeFalse();
        (await views.RemoveAsync(Other, number, CancellationToken.None)).ShouldBeFalse();
        (await views.RenameAsync(Officer, number, "สงขลารายเดือน", CancellationToken.None)).ShouldBeTrue();

        (await views.OfAsync(Officer, CancellationToken.None)).ShouldHaveSingleItem().Name.ShouldBe("สงขลารายเดือน");
        (await views.RemoveAsync(Officer, number, CancellationToken.None)).ShouldBeTrue();
        (await views.RemoveAsync(Officer, number, CancellationToken.None)).ShouldBeFalse();
        (await views.OfAsync(Officer, CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task EachWrite_StandsInTheAccountsAudit(string provider)
    {
        await using var database = await WorldAsync(provider);
        var views = Views(database);

        var number = (await views.KeepAsync(Officer, "สงขลา", Monthly, CancellationToken.None)).Value;
        await views.RenameAsync(Officer, number, "สงขลารายเดือน", CancellationToken.None);
        await views.RemoveAsync(Officer, number, CancellationToken.None);
        await views.RemoveAsync(Officer, number, CancellationToken.None);

        var entries = await database.ListAsync(
            $"select number, kind, subject from audit_entry where stream = {AuditStream.OfAccount(Officer.Account).Number} order by number",
            static reader => (reader.GetInt64(0), (AuditKind)reader.GetInt32(1), reader.GetInt64(2)));
        entries.ShouldBe(
        [
            (number, AuditKind.ViewKept, Officer.Account), (number + 1, AuditKind.ViewRenamed, number), (number + 2, AuditKind.ViewRemoved, number),
        ]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OneMoreThanMayBeKept_IsRefusedAndLeavesNoEntry(string provider)
    {
        await using var database = await WorldAsync(provider);
        var views = Views(database);
        for (var view = 1; view <= KeptViews.Most; view++)
        {
            (await views.KeepAsync(Officer, $"มุมมอง {view}", Monthly, CancellationToken.None)).IsOk.ShouldBeTrue();
        }

        (await views.KeepAsync(Officer, "อีกหนึ่ง", Monthly, CancellationToken.None)).Refusal.ShouldBe(new TooManyViews(50));

        (await database.CountAsync("audit_entry")).ShouldBe(KeptViews.Most);
        (await views.OfAsync(Officer, CancellationToken.None)).Select(static view => view.Name).ShouldBe(Enumerable.Range(1, KeptViews.Most).Select(static view => $"มุมมอง {view}"));
        (await views.KeepAsync(Other, "ของตน", Monthly, CancellationToken.None)).IsOk.ShouldBeTrue();
    }

    private static KeptViews Views(TestDatabase database) => new(database.Database, TimeProvider.System);

    private static async Task<TestDatabase> WorldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        return database;
    }
}
