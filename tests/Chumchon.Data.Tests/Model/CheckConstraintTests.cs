using System.Data.Common;
using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Data.Tests.Model;

/// <summary>What the program never writes, the database refuses from anybody.</summary>
public sealed class CheckConstraintTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Amounts_StandBetweenNoughtAndTheMost(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        foreach (var channel in new[] { "domestic_offline", "domestic_online", "overseas_offline", "overseas_online" })
        {
            await RefusesAsync(database, Entry(channel, "-1"));
            await RefusesAsync(database, Entry(channel, "1000000000000"));
        }

        (await database.ExecuteAsync(Entry("domestic_offline", "0", producer: 1))).ShouldBe(1);
        (await database.ExecuteAsync(Entry("domestic_offline", "999999999999", producer: 2))).ShouldBe(1);
        (await database.ExecuteAsync(Entry("domestic_offline", "null", producer: 3))).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task TypesAndKinds_AreThoseOfTheDepartment(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        await RefusesAsync(database, Entry("domestic_offline", "1", type: 0));
        await RefusesAsync(database, Entry("domestic_offline", "1", type: 6));
        await RefusesAsync(database, Entry("domestic_offline", "1", kind: 0));
        await RefusesAsync(database, Entry("domestic_offline", "1", kind: 4));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RegisterAndKeys_AreHeld(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);

        await RefusesAsync(database, "update producer set kind = 4 where id = 2001");
        await RefusesAsync(database, "update producer set district_code = 9999 where id = 2001");
        await RefusesAsync(database, "update producer_line set product_type = 6 where producer_id = 2002");
        await RefusesAsync(database, "delete from producer where id = 2001");
        await RefusesAsync(database, "insert into office (kind, area_code) values (1, 9001)");
    }

    private static string Entry(string channel, string amount, int producer = 1, int type = 1, int kind = 1) =>
        $"insert into sales_entry (district_code, month, producer_id, product_type, kind, {channel}) "
        + $"values (9001, 24289, {producer}, {type}, {kind}, {amount})";

    private static async Task RefusesAsync(TestDatabase database, string sql) =>
        await Should.ThrowAsync<DbException>(() => database.ExecuteAsync(sql), sql);
}
