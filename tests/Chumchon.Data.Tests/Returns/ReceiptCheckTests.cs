using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using static Chumchon.Domain.Producers.SalesChannel;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Returns;

public sealed class ReceiptCheckTests
{
    /// <summary>What somebody changes in the database behind the program's back, against the receipt of version 2 of 3.</summary>
    private static readonly (string Sql, ReceiptFault[] Faults)[] Alterations =
    [
        ("update return_save set domestic_offline = domestic_offline + 1 where version = 2", [ReceiptFault.FiguresDiffer]),
        ("update return_save set rows_entered = rows_entered + 1 where version = 2", [ReceiptFault.FiguresDiffer]),
        ("update return_save set saved_at = saved_at - 1000 where version = 2", [ReceiptFault.EntryDiffers]),
        ("update return_save set officer_id = 1002 where version = 2", [ReceiptFault.EntryDiffers]),
        ("update return_save set cells_changed = 9 where version = 2", [ReceiptFault.EntryDiffers]),
        ("update return_save set remarks_changed = 1 where version = 2", [ReceiptFault.EntryDiffers]),
        ("update audit_entry set account_id = 1002 where version = 2", [ReceiptFault.EntryDiffers]),
        ("update audit_entry set kind = 2 where version = 2", [ReceiptFault.EntryDiffers]),
        ("update audit_entry set hash = (select hash from audit_entry where number = 3) where number = 1", [ReceiptFault.HashDiffers]),
        ("delete from audit_entry where version = 2", [ReceiptFault.EntryMissing]),
        ("update sales_entry set domestic_online = 8 where domestic_online = 7", [ReceiptFault.FiguresDiffer]),
        ("delete from sales_entry where domestic_online = 7", [ReceiptFault.FiguresDiffer]),
        ("update sales_entry set domestic_offline = 300 where domestic_offline = 200", [ReceiptFault.FiguresDiffer]),
    ];

    /// <summary>What somebody lets an entry say instead, against the same receipt.</summary>
    private static readonly (string Name, long Number, Func<AuditEntry, AuditEntry> Alter, ReceiptFault[] Faults)[] AlteredEntries =
    [
        ("another amount", 2, static entry => entry with { Changes = [entry.Changes[0] with { After = 101 }, .. entry.Changes.Skip(1)] }, [ReceiptFault.HashDiffers]),
        ("a cell less", 2, static entry => entry with { Changes = [entry.Changes[0]] }, [ReceiptFault.EntryDiffers, ReceiptFault.HashDiffers]),
        ("another person", 2, static entry => entry with { By = entry.By with { Account = Colleague } }, [ReceiptFault.EntryDiffers, ReceiptFault.HashDiffers]),
        ("no save", 2, static entry => entry with { Kind = AuditKind.RowAdded }, [ReceiptFault.EntryMissing]),
        ("another amount before, later", 3, static entry => entry with { Changes = [entry.Changes[0] with { Before = 99 }] }, [ReceiptFault.FiguresDiffer]),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task AlteredEntry_IsFoundOut(string provider)
    {
        foreach (var (name, number, alter, faults) in AlteredEntries)
        {
            await using var month = await MueangMonth.CreateSyncedAsync(provider);
            await month.SaveAsync(1, new(Curry, DomesticOffline, 100), new(Cloth, DomesticOnline, 7));
            await month.SaveAsync(2, new TypedCell(Curry, DomesticOffline, 200));

            await month.Database.AlterEntryAsync(9001, number, alter);

            (await OfAsync(month, 2)).Faults.ShouldBe(faults, name);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Receipt_IsFoundByItsSaveAndByItsCode(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var saved = await month.SaveAsync(1, new(Curry, DomesticOffline, 125_050), new(Juice, OverseasOnline, 50));

        var found = await OfAsync(month, 2);

        found.Faults.ShouldBeEmpty();
        found.Receipt.ShouldBe(new ReturnReceipt(
            Mueang, MueangMonth.February, 2, saved.SavedAt, "d9001", "สมหญิง ตัวอย่าง", 2, 0, 0, saved.Totals, ReceiptCode.Of(saved.Hash)));
        found.Types.Select(static type => type.Type).ShouldBe([ProductType.Food, ProductType.Beverage, ProductType.Textile, ProductType.Household, ProductType.Herb]);
        found.Types[0].Totals.ShouldBe(new ReturnTotals(1, 1, 1, 1, new(125_050, 0, 0, 0)));
        found.Types[1].Totals.ShouldBe(new ReturnTotals(1, 1, 1, 1, new(0, 0, 0, 50)));
        (await ByCodeAsync(month, MueangMonth.Scope, found.Receipt.Code))!.Receipt.ShouldBe(found.Receipt);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task EarlierReceipt_TellsOfTheMonthAsItWas(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, new(Curry, DomesticOffline, 100), new(Cloth, DomesticOnline, 7));
        await month.SaveAsync(2, new(Curry, DomesticOffline, null), new(Balm, DomesticOffline, 900));

        var first = await OfAsync(month, 2);

        first.Faults.ShouldBeEmpty();
        first.Receipt.Totals.Sums.ShouldBe(new(100, 7, 0, 0));
        first.Types.Select(static type => type.Totals.Sums.Total).ShouldBe([100, 0, 7, 0, 0]);
        (await OfAsync(month, 3)).Types.Select(static type => type.Totals.Sums.Total).ShouldBe([0, 0, 7, 0, 900]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RowsThatCameAndWent_AreThereAsTheyWere(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, new TypedCell(Curry, DomesticOffline, 100));
        var second = Cloth with { Type = ProductType.Household };
        (await month.Rows.AddProductTypeAsync(MueangMonth.ByOfficer, Mueang, MueangMonth.February, second, default)).IsOk.ShouldBeTrue();
        await month.SaveAsync(3, new TypedCell(second, DomesticOffline, 5));
        (await month.Rows.RemoveAsync(MueangMonth.ByOfficer, Mueang, MueangMonth.February, Balm, default)).IsOk.ShouldBeTrue();
        await month.SaveAsync(5);

        (await OfAsync(month, 2)).ShouldSatisfyAllConditions(
            static found => found.Faults.ShouldBeEmpty(),
            static found => found.Receipt.Totals.Rows.ShouldBe(4),
            static found => found.Types[3].Totals.Rows.ShouldBe(0),
            static found => found.Types[4].Totals.Rows.ShouldBe(1));
        (await OfAsync(month, 4)).ShouldSatisfyAllConditions(
            static found => found.Faults.ShouldBeEmpty(),
            static found => found.Receipt.Totals.Rows.ShouldBe(5));
        (await OfAsync(month, 6)).ShouldSatisfyAllConditions(
            static found => found.Faults.ShouldBeEmpty(),
            static found => found.Receipt.Totals.Rows.ShouldBe(4),
            static found => found.Types[4].Totals.Rows.ShouldBe(0));
    }

    /// <summary>Whatever is saved in whatever order, each receipt of it stays right and tells what the month was then.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task RandomSaves_LeaveReceiptsThatStayRight(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var draw = new Random(20670205);
        var then = new Dictionary<long, Dictionary<LineKey, ChannelAmounts>>();
        for (var version = 1L; version < (TestRun.IsFull ? 120 : 25); version++)
        {
            var cells = LinesOfMueang.SelectMany(line => SalesChannels.All.Select(channel => (line, channel)))
                .Where(_ => draw.Next(4) == 0)
                .Select(cell => new TypedCell(cell.line, cell.channel, draw.Next(4) == 0 ? null : draw.Next(1_000)));
            await month.SaveAsync(version, [.. cells]);
            then[version + 1] = await month.AmountsAsync();
        }

        foreach (var (version, rows) in then)
        {
            var found = await OfAsync(month, version);

            found.Faults.ShouldBeEmpty();
            foreach (var (type, totals) in found.Types)
            {
                totals.ShouldBe(ReturnTotals.Of(rows.Where(row => row.Key.Type == type)
                    .Select(static row => new SalesRow(row.Key, ProducerKind.Sme, row.Value))));
            }
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ForeignScope_FindsNothing(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, new TypedCell(Curry, DomesticOffline, 100));
        var code = (await OfAsync(month, 2)).Receipt.Code;
        var check = new ReceiptCheck(month.Database.Database);

        foreach (var scope in new[] { AreaScope.Of(Sathing), AreaScope.Of(Satun), default })
        {
            (await ByCodeAsync(month, scope, code)).ShouldBeNull(scope.ToString());
            (await check.OfAsync(scope, Mueang, MueangMonth.February, 2, default)).ShouldBeNull(scope.ToString());
        }

        (await ByCodeAsync(month, AreaScope.Of(Songkhla), code)).ShouldNotBeNull();
        (await ByCodeAsync(month, AreaScope.Country, code)).ShouldNotBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WhatIsNoSave_HasNoReceipt(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var check = new ReceiptCheck(month.Database.Database);

        (await check.OfAsync(MueangMonth.Scope, Mueang, MueangMonth.February, 1, default)).ShouldBeNull();
        (await check.OfAsync(MueangMonth.Scope, Mueang, MueangMonth.February, 9, default)).ShouldBeNull();
        (await ByCodeAsync(month, AreaScope.Country, default)).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AlteredDatabase_IsFoundOut(string provider)
    {
        foreach (var (sql, faults) in Alterations)
        {
            await using var month = await MueangMonth.CreateSyncedAsync(provider);
            await month.SaveAsync(1, new(Curry, DomesticOffline, 100), new(Cloth, DomesticOnline, 7));
            await month.SaveAsync(2, new TypedCell(Curry, DomesticOffline, 200));
            (await OfAsync(month, 2)).IsRight.ShouldBeTrue();

            (await month.Database.ExecuteAsync(sql)).ShouldBe(1, sql);

            (await OfAsync(month, 2)).Faults.ShouldBe(faults, sql);
        }
    }

    private static async Task<CheckedReceipt> OfAsync(MueangMonth month, long version) =>
        (await new ReceiptCheck(month.Database.Database).OfAsync(MueangMonth.Scope, Mueang, MueangMonth.February, version, default))
            .ShouldNotBeNull();

    private static Task<CheckedReceipt?> ByCodeAsync(MueangMonth month, AreaScope scope, ReceiptCode code) =>
        new ReceiptCheck(month.Database.Database).ByCodeAsync(scope, code, default);
}
