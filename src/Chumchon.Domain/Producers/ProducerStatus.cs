using System.Diagnostics.CodeAnalysis;

namespace Chumchon.Domain.Producers;

/// <summary>Whether a producer works (สถานะผู้ประกอบการ). Only active ones are brought into a month by Sync.</summary>
[SuppressMessage("Design", "CA1008", Justification = "There is no producer without a status.")]
public enum ProducerStatus
{
    Active = 1,

    /// <summary>หยุดชั่วคราว.</summary>
    Paused = 2,

    /// <summary>เลิกกิจการ.</summary>
    Ceased = 3,
}
