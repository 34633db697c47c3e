using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using static Chumchon.Data.Tests.Producers.MueangRegister;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Producers;

/// <summary>What <c>verify</c> finds in the register.</summary>
public sealed class RegisterCheckTests
{
    private static readonly int Open = ProducerHistory.Open.Index;

    /// <summary>What somebody changes behind the program's back, how it is taken back, and all that is then told.</summary>
    private static readonly (string Name, string Sql, string[] Found)[] Plants =
    [
        ("another name", "update producer set name = 'อื่น' where id = 2001", ["register past", "register ProducerName"]),
        ("another kind in the past", $"update producer_past set kind = 2 where producer_id = 2001 and until_month < {Open}", ["register"]),
        ("another kind", "update producer set kind = 3 where id = 2002", ["register past"]),
        ("another subdistrict", "update producer set subdistrict_code = 900102 where id = 2001", ["register past"]),
        ("a part of the past gone", $"delete from producer_past where producer_id = 2001 and until_month < {Open}", ["register", "register status"]),
        ("the last part gone", $"delete from producer_past where producer_id = 2002 and until_month = {Open}", ["register past", "register line", "register"]),
        ("a gap in the past", $"update producer_past set until_month = until_month - 1 where producer_id = 2001 and until_month < {Open}", ["register months", "register"]),
        ("another month of a status", "update producer set status_since = status_since - 1 where id = 2004", ["register status"]),
        ("a product type more", "insert into producer_line (producer_id, product_type, district_code, active) values (2002, 5, 9001, true)", ["register line"]),
        ("a product type out of use", "update producer_line set active = false where producer_id = 2002", ["register line"]),
        ("a product type elsewhere", "update producer_line set district_code = 9002 where producer_id = 2002", ["register line"]),
        ("a producer more in the numbers", "update register_rollup set producers = producers + 1 where district_code = 9001 and kind = 1", ["register"]),
        ("numbers gone", "delete from register_rollup where district_code = 9001 and kind = 3", ["register"]),
        ("numbers from another month", "update register_rollup set from_month = from_month + 1 where district_code = 9001 and kind = 2", ["register"]),
        ("another version", "update producer set version = version + 1 where id = 2001", ["register version"]),
        ("a version without an entry", "update producer set version = 1 where id = 2002", ["register version"]),
        ("other stars", "update producer set star = 1 where id = 2001; update producer_past set star = 1 where producer_id = 2001", ["register Star"]),
        ("another round", "update producer set registration_round = 2560 where id = 2001", ["register RegistrationRound"]),
        ("another reason", "update register_text set after = 'อื่น' where district_code = 9001 and producer_id = 0 and number = 1", ["register text"]),
        ("another name before", "update register_text set before = 'อื่น' where producer_id = 2001 and field = 40", ["register text"]),
        ("a producer gone", "delete from producer_line where producer_id = 2001; delete from producer_past where producer_id = 2001; delete from producer where id = 2001", ["register"]),
        ("an entry's tail cut", """
            delete from audit_entry where district_code = 9001 and stream = 2 and number = 2;
            update audit_head set number = 1, hash = (select entry.hash from audit_entry entry where entry.district_code = 9001 and entry.stream = 2 and entry.number = 1) where district_code = 9001 and stream = 2
            """, ["audit head stamp", "register version"]),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task PlantedFault_IsFoundAndNamed(string provider)
    {
        foreach (var (name, sql, expected) in Plants)
        {
            await using var register = await ChangedAsync(provider);

            (await register.Database.ExecuteAsync(sql)).ShouldBeGreaterThan(0, name);

            var found = await register.VerifyAsync();
            found.Select(static difference => difference.What).Distinct().ShouldBe(expected, ignoreOrder: true, name);
            found.ShouldAllBe(static difference => difference.Where.StartsWith("d9001"), name);
        }
    }

    /// <summary>A producer whose name and reason were erased is no fault.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task ErasedTexts_AreNoFault(string provider)
    {
        await using var register = await ChangedAsync(provider);

        await register.Database.ExecuteAsync("delete from register_text");

        (await register.VerifyAsync()).ShouldBeEmpty();
    }

    /// <summary>One whose first entries stand in the stream of a district that is not looked at.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task ProducerFromOutside_IsNoFaultWhereItCame(string provider)
    {
        await using var register = await ChangedAsync(provider);
        await register.MoveAsync(2001, version: 2, Sathing, 900201);
        await register.ChangeAsync(2001, version: 3, Housewives with { Subdistrict = 900201, Name = "สทิงพระ" });
        var found = new Chumchon.Data.Verification.Differences();

        foreach (var area in new[] { Domain.Areas.AreaScope.Of(Sathing), Domain.Areas.AreaScope.Of(Mueang), Domain.Areas.AreaScope.Of(Songkhla) })
        {
            await new Chumchon.Data.Verification.LedgerCheck(register.Database.Database).ExecuteAsync(area, new(0), new(99_999), found, progress: null, CancellationToken.None);
        }

        found.First.ShouldBeEmpty();
    }

    /// <summary>2001 changed twice in the running month: its details, then a product type.</summary>
    private static async Task<MueangRegister> ChangedAsync(string provider)
    {
        var register = await CreateAsync(provider);
        (await register.ChangeAsync(2001, version: 0, Housewives with { Name = "กลุ่มแม่บ้าน", Star = 4, Round = 2565, Products = 3 })).IsOk.ShouldBeTrue();
        (await register.Change.AddTypeAsync(At(Mueang), 2001, ProductType.Herb, CancellationToken.None)).IsOk.ShouldBeTrue();
        return register;
    }
}
