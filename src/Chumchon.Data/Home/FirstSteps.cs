using Chumchon.Data.Areas;
using Chumchon.Data.Setup;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;

namespace Chumchon.Data.Home;

/// <summary>How far a new installation is (เริ่มต้นใช้งาน).</summary>
/// <param name="Districts">Whose areas it has.</param>
/// <param name="Accounts">Accounts beside those of administrators that work for an office.</param>
/// <param name="Producers">In the register.</param>
/// <param name="First">Before which nothing is recorded; null where none was drawn.</param>
/// <param name="Rows">Whether any month has rows.</param>
/// <param name="HasFactor">Whether whoever looks has a second factor.</param>
public sealed record FirstSteps(int Districts, long Accounts, long Producers, SalesMonth? First, bool Rows, bool HasFactor);

/// <summary>Looks how far a new installation is.</summary>
public sealed class FirstStepsQuery(ChumchonDatabase database)
{
    /// <summary>Null for whoever does not run the system, and once any month was saved: it is no new installation then.</summary>
    public async Task<FirstSteps?> OfAsync(Actor actor, CancellationToken cancellation)
    {
        if (!actor.May(Permission.RunSystem))
        {
            return null;
        }

        return await database.ReadAsync<FirstSteps?>(
            async transaction =>
            {
                Task<long> CountAsync(string sql) => transaction.Command(sql, ("@account", actor.Account)).FirstAsync(static reader => reader.GetInt64(0), cancellation);
                return await CountAsync("select count(*) from (select 1 from monthly_return where saved_at is not null limit 1) saved") > 0
                    ? null
                    : new FirstSteps(
                        (int)await CountAsync($"select count(*) from district where {StandingDistricts.Only}"),
                        await CountAsync($"select count(distinct account_id) from office_member where role <> {(int)OfficeRole.Administrator}"),
                        await CountAsync("select count(*) from producer"),
                        await FirstMonth.OfAsync(transaction, cancellation),
                        await CountAsync("select count(*) from (select 1 from monthly_return where rows > 0 limit 1) begun") > 0,
                        await CountAsync("select (select count(*) from account_totp where account_id = @account) + (select count(*) from account_passkey where user_id = @account)") > 0);
            },
            cancellation);
    }
}
