/// A rectangle in points; the origin of the plane is at the bottom left.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// The left edge.
    pub x: f32,
    /// The lower edge.
    pub y: f32,
    /// How wide it is.
    pub width: f32,
    /// How high it is.
    pub height: f32,
}

impl Area {
    /// The smallest rectangle around some points.
    pub(crate) fn around(points: impl IntoIterator<Item = (f32, f32)>) -> Self {
        let mut points = points.into_iter();
        let Some((mut left, mut bottom)) = points.next() else {
            return Self::default();
        };
        let (mut right, mut top) = (left, bottom);
        for (x, y) in points {
            (left, right) = (left.min(x), right.max(x));
            (bottom, top) = (bottom.min(y), top.max(y));
        }
        Self { x: left, y: bottom, width: right - left, height: top - bottom }
    }

    pub(crate) fn right(&self) -> f32 {
        self.x + self.width
    }

    pub(crate) fn top(&self) -> f32 {
        self.y + self.height
    }

    pub(crate) fn centre(&self) -> (f32, f32) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    pub(crate) fn corners(&self) -> [(f32, f32); 4] {
        [(self.x, self.y), (self.right(), self.y), (self.right(), self.top()), (self.x, self.top())]
    }

    /// What two rectangles share; `None` if that is nothing.
    pub(crate) fn intersection(&self, other: &Self) -> Option<Self> {
        let (x, y) = (self.x.max(other.x), self.y.max(other.y));
        let (width, height) = (self.right().min(other.right()) - x, self.top().min(other.top()) - y);
        (width > 0.0 && height > 0.0).then_some(Self { x, y, width, height })
    }

    /// The rectangle made smaller by `by` on each side.
    #[must_use]
    pub fn inside(&self, by: f32) -> Self {
        Self {
            x: self.x + by,
            y: self.y + by,
            width: (self.width - 2.0 * by).max(0.0),
            height: (self.height - 2.0 * by).max(0.0),
        }
    }
}

/// An affine map, in the order of numbers of the `cm` operator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Matrix(pub(crate) [f32; 6]);

impl Matrix {
    pub(crate) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    pub(crate) const fn translation(x: f32, y: f32) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// The map that does this one first, then `next`.
    pub(crate) fn then(&self, next: &Self) -> Self {
        let ([a, b, c, d, e, f], [na, nb, nc, nd, ne, nf]) = (self.0, next.0);
        Self([
            a * na + b * nc,
            a * nb + b * nd,
            c * na + d * nc,
            c * nb + d * nd,
            e * na + f * nc + ne,
            e * nb + f * nd + nf,
        ])
    }

    pub(crate) fn apply(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// What becomes of a direction: the map without its shift.
    pub(crate) fn direct(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let [a, b, c, d, _, _] = self.0;
        (a * x + c * y, b * x + d * y)
    }

    /// The map back; `None` if there is none.
    pub(crate) fn inverse(&self) -> Option<Self> {
        let [a, b, c, d, e, f] = self.0;
        let det = a * d - b * c;
        if !det.is_normal() {
            return None;
        }
        let inverse = [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
        inverse.iter().all(|number| number.is_finite()).then_some(Self(inverse))
    }

    /// The rectangle around what a rectangle becomes.
    pub(crate) fn area(&self, area: &Area) -> Area {
        Area::around(area.corners().map(|corner| self.apply(corner)))
    }
}

/// The frame in which a turned rectangle stands upright: the map from it to the plane, its width and its height.
///
/// `degrees` says by how much, clockwise, the rectangle is turned before it is looked at.
pub(crate) fn upright(area: &Area, degrees: i64) -> (Matrix, f32, f32) {
    let (width, height) = (area.width, area.height);
    match degrees.rem_euclid(360) {
        90 => (Matrix([0.0, 1.0, -1.0, 0.0, area.right(), area.y]), height, width),
        180 => (Matrix([-1.0, 0.0, 0.0, -1.0, area.right(), area.top()]), width, height),
        270 => (Matrix([0.0, -1.0, 1.0, 0.0, area.x, area.top()]), height, width),
        _ => (Matrix::translation(area.x, area.y), width, height),
    }
}

#[cfg(test)]
mod tests {
    use super::{Area, Matrix, upright};

    #[test]
    fn maps_join_in_the_order_in_which_they_are_done() {
        let scale = Matrix([2.0, 0.0, 0.0, 3.0, 0.0, 0.0]);
        let map = scale.then(&Matrix::translation(5.0, 7.0));
        assert_eq!(map.apply((1.0, 1.0)), (7.0, 10.0));
        let back = map.inverse().unwrap();
        let (x, y) = back.apply((7.0, 10.0));
        assert!((x - 1.0).abs() < 1e-5 && (y - 1.0).abs() < 1e-5);
        assert_eq!(Matrix([1.0, 2.0, 2.0, 4.0, 0.0, 0.0]).inverse(), None);
    }

    #[test]
    fn an_upright_frame_has_its_origin_at_the_seen_lower_left() {
        let area = Area { x: 10.0, y: 20.0, width: 100.0, height: 200.0 };
        for (degrees, lower_left, upper_left) in [
            (0, (10.0, 20.0), (10.0, 220.0)),
            (90, (110.0, 20.0), (10.0, 20.0)),
            (180, (110.0, 220.0), (110.0, 20.0)),
            (270, (10.0, 220.0), (110.0, 220.0)),
            (-90, (10.0, 220.0), (110.0, 220.0)),
        ] {
            let (map, _, height) = upright(&area, degrees);
            assert_eq!(map.apply((0.0, 0.0)), lower_left, "{degrees}");
            assert_eq!(map.apply((0.0, height)), upper_left, "{degrees}");
        }
    }
}
