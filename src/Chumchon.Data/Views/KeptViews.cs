using Chumchon.Domain;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Views;

namespace Chumchon.Data.Views;

/// <summary>A report page kept under a name (มุมมองที่เก็บไว้).</summary>
/// <param name="Number">Of the account.</param>
/// <param name="Address">Path and query in this site.</param>
public sealed record KeptView(long Number, string Name, string Address);

/// <summary>
/// The views that an account keeps: nobody else's are seen or touched. Each write stands in the account's audit; a view's number is
/// that of the entry which tells of its keeping.
/// </summary>
public sealed class KeptViews(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>How many an account may keep.</summary>
    public const int Most = 50;

    public const int LongestAddress = 1000;

    /// <summary>In the order in which they were kept.</summary>
    public Task<IReadOnlyList<KeptView>> OfAsync(Actor actor, CancellationToken cancellation) => database.ReadAsync(
        async transaction => (IReadOnlyList<KeptView>)await transaction.Command(
            "select number, name, address from account_view where account_id = @account order by number", ("@account", actor.Account))
            .ListAsync(static reader => new KeptView(reader.GetInt64(0), reader.GetString(1), reader.GetString(2)), cancellation),
        cancellation);

    /// <summary>Keeps a view; gives its number.</summary>
    /// <param name="name">As <see cref="ViewName"/> reads it.</param>
    /// <param name="address">Of a report page, at most <see cref="LongestAddress"/> characters.</param>
    public Task<Result<long>> KeepAsync(Actor actor, string name, string address, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            var entry = await write.NextAsync(AuditStream.OfAccount(actor.Account), AuditKind.ViewKept, actor.Account, version: 0, changes: [], remarks: []);
            var held = await write.Command("select count(*) from account_view where account_id = @account", ("@account", actor.Account))
                .FirstAsync(static reader => reader.GetInt64(0), cancellation);
            if (held >= Most)
            {
                return Decided.RollBack<Result<long>>(new TooManyViews(Most));
            }

            var number = entry.Entry.Number;
            await write.ExecuteAsync(
            [
                new(
                    "insert into account_view (account_id, number, name, address) values (@account, @number, @name, @address)",
                    [("@account", actor.Account), ("@number", number), ("@name", name), ("@address", address)]),
                .. entry.Statements,
            ]);
            return Decided.Commit<Result<long>>(number);
        },
        repeatable: false, cancellation);

    /// <summary>False where the account keeps no view of this number.</summary>
    /// <param name="name">As <see cref="ViewName"/> reads it.</param>
    public Task<bool> RenameAsync(Actor actor, long number, string name, CancellationToken cancellation) => ChangeAsync(
        actor, AuditKind.ViewRenamed, number, "update account_view set name = @name where account_id = @account and number = @number", name, cancellation);

    /// <summary>False where the account keeps no view of this number.</summary>
    public Task<bool> RemoveAsync(Actor actor, long number, CancellationToken cancellation) => ChangeAsync(
        actor, AuditKind.ViewRemoved, number, "delete from account_view where account_id = @account and number = @number", name: null, cancellation);

    private Task<bool> ChangeAsync(Actor actor, AuditKind kind, long number, string change, string? name, CancellationToken cancellation) =>
        database.WriteAsync(
            actor, clock,
            async write =>
            {
                var command = write.Command(change, ("@account", actor.Account), ("@number", number));
                if (name is not null)
                {
                    command.AddValue("@name", name);
                }

                if (await command.ExecuteAsync(cancellation) == 0)
                {
                    return Decided.RollBack(false);
                }

                await write.AppendAsync(AuditStream.OfAccount(actor.Account), kind, number);
                return Decided.Commit(true);
            },
            repeatable: false, cancellation);
}
