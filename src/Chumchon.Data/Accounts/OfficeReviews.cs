using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;

namespace Chumchon.Data.Accounts;

/// <summary>An office's word that it looked through its accounts (การทบทวนบัญชีประจำปี).</summary>
/// <param name="Person">Who gave it.</param>
public sealed record GivenReview(long OfficeId, OfficeCode Office, string Person, DateTimeOffset At);

/// <summary>The yearly reviews of accounts, each by its own office.</summary>
public sealed class OfficeReviews(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>Those of a fiscal year, of the offices that the actor looks after.</summary>
    public Task<IReadOnlyList<GivenReview>> OfAsync(Actor actor, FiscalYear year, CancellationToken cancellation) => database.ReadAsync(
        async transaction =>
        {
            var reviews = await transaction.Command(
                """
                select review.office_id, office.kind, office.area_code, account.person_name, review.at from office_review as review
                join office on office.id = review.office_id
                join account on account.id = review.account_id
                where review.year = @year order by office.kind desc, office.area_code
                """,
                ("@year", year.BuddhistYear)).ListAsync(
                static reader => new GivenReview(
                    reader.GetInt64(0), new((OfficeKind)reader.GetInt32(1), reader.GetInt32(2)), reader.GetString(3), reader.Instant(4)),
                cancellation);
            return (IReadOnlyList<GivenReview>)[.. reviews.Where(review => Membership.IsSeenBy(actor, review.OfficeId, review.Office))];
        },
        cancellation);

    /// <summary>Gives the word of the actor's own office for a fiscal year; false where it is given already, or not hers to give.</summary>
    public Task<bool> GiveAsync(Actor actor, FiscalYear year, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            var given = actor.May(Permission.KeepOffice) && actor.Office > 0 && await write.Command(
                "insert into office_review (office_id, year, account_id, at) values (@office, @year, @account, @now) on conflict (office_id, year) do nothing",
                ("@office", actor.Office), ("@year", year.BuddhistYear), ("@account", actor.Account), ("@now", write.Now.ToUnixTimeMilliseconds()))
                .ExecuteAsync(cancellation) > 0;
            if (given)
            {
                await write.AppendAsync(AuditStream.OfOffice(actor.Office), AuditKind.OfficeReviewed, actor.Office, AuditFact.Of(AuditField.Year, year.BuddhistYear));
            }

            return new Decided<bool>(given, Stays: given);
        },
        repeatable: false, cancellation);
}
