using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Months;

/// <summary>
/// How a district's month stands at an instant (สถานะของเดือน): open or shut, due, late, complete, returned, corrected, and whether
/// an officer may record. The one place where these are reckoned; every page, query and write asks here.
/// </summary>
public sealed record MonthStanding
{
    private readonly DateTimeOffset at;

    private MonthStanding(MonthWindow window, RecordedMonth recorded, DateTimeOffset at)
    {
        this.at = at;
        Window = window;
        Recorded = recorded;
        Stage = recorded.Stage;
        Phase = window.PhaseAt(at);
    }

    public MonthWindow Window { get; }

    public RecordedMonth Recorded { get; }

    public MonthStage Stage { get; }

    public WindowPhase Phase { get; }

    public SalesMonth Month => Window.Month;

    public int Rows => Recorded.Rows;

    public int RowsEntered => Recorded.RowsEntered;

    /// <summary>บันทึกแล้ว: at least one save, which confirms (R19).</summary>
    public bool IsConfirmed => Stage is MonthStage.Incomplete or MonthStage.Complete or MonthStage.Returned;

    /// <summary>บันทึกแล้ว ครบถ้วน: every row has an amount, and the month was not sent back.</summary>
    public bool IsComplete => Stage == MonthStage.Complete;

    /// <summary>The due date has passed; never of a month that could not be recorded at all.</summary>
    public bool IsPastDue => Phase is WindowPhase.Open or WindowPhase.Closed && Window.IsPastDueAt(at);

    /// <summary>เลยกำหนด: the due date has passed and the month is not complete.</summary>
    public bool IsOverdue => IsPastDue && !IsComplete;

    /// <summary>บันทึกหลังกำหนด: the first save came after the due date, whatever was saved later.</summary>
    public bool IsSavedLate => Recorded.FirstSavedAt is { } first && Window.IsPastDueAt(first);

    /// <summary>Saved late, or past due and not saved at all.</summary>
    public bool IsLate => IsConfirmed ? IsSavedLate : IsPastDue;

    /// <summary>
    /// แก้ไขภายหลัง: a save changed figures on which others may have relied, those of a month that had been complete, or that had
    /// been given in time and whose due date had passed. A save that only confirms corrects nothing.
    /// </summary>
    public bool IsCorrected => Recorded.ChangedAt is { } changed && Recorded.FirstSavedAt is { } first && changed > first
        && (changed > Recorded.FirstCompleteAt || (Window.IsPastDueAt(changed) && !Window.IsPastDueAt(first)));

    /// <param name="window">As it holds for the district.</param>
    /// <param name="recorded">The default where nothing was ever written.</param>
    public static MonthStanding Of(MonthWindow window, RecordedMonth recorded, DateTimeOffset at) => new(window, recorded, at);

    /// <summary>Why nothing can be recorded now, whoever asks; null when it can.</summary>
    public Refusal? Shut => Window.RefusalAt(at);

    /// <summary>Why somebody may not record for the district now (R7, R19); null when she may.</summary>
    public Refusal? RefusalOf(Actor actor, DistrictCode district) => RecordingRight.RefusalOf(actor, district) ?? Shut;
}
