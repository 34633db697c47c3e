using Chumchon.Domain.Audit;

namespace Chumchon.Data.Accounts;

/// <summary>
/// Keeps with the actor's own account how she wants her pages drawn. As with the language the audit tells nothing of it: no figure
/// and no right is another for it, and a column that is dragged would fill the account's chain.
/// </summary>
public sealed class KeepPreferences(ChumchonDatabase database, TimeProvider clock)
{
    /// <param name="chosen">Values that their preference allows; the usual one is kept by forgetting.</param>
    /// <exception cref="ArgumentException">A value is none of its preference.</exception>
    public Task ExecuteAsync(Actor actor, IReadOnlyCollection<(Preference Preference, string Value)> chosen, CancellationToken cancellation)
    {
        foreach (var (preference, value) in chosen)
        {
            if (!preference.Allows(value))
            {
                throw new ArgumentException($"Not a value of {preference.Name}.", nameof(chosen));
            }
        }

        return database.WriteAsync(
            actor, clock,
            write => write.ExecuteAsync([.. chosen.Select(choice => Statement(actor.Account, choice.Preference, choice.Value))]),
            cancellation);
    }

    private static Statement Statement(long account, Preference preference, string value) => value == preference.Usual
        ? new(
            "delete from account_preference where account_id = @account and name = @name",
            [("@account", account), ("@name", preference.Name)])
        : new(
            """
            insert into account_preference (account_id, name, value) values (@account, @name, @value)
            on conflict (account_id, name) do update set value = excluded.value
            """,
            [("@account", account), ("@name", preference.Name), ("@value", value)]);
}
