//! Pictures of seals: reading, writing and embedding them.

use std::io::Cursor;

use lopdf::{ObjectId, dictionary};
use png::{BitDepth, ColorType, Decoder, Encoder, Limits, PixelDimensions, Transformations, Unit};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::PdfError;
use super::file::Pdf;
use super::seal::MM;

/// Larger files are refused.
const MAX_BYTES: usize = 16 << 20;
/// Wider and higher pictures are refused.
const MAX_SIDE: u32 = 4000;
/// Pixels for each millimetre of a picture that does not tell: 96 for each inch.
const FINENESS: f32 = 96.0 / 25.4;

/// A picture with transparency.
#[derive(Clone)]
pub(crate) struct Picture {
    width: u32,
    height: u32,
    /// Red, green, blue and opacity of each pixel, by rows from the top.
    pixels: Vec<u8>,
    /// Pixels for each millimetre.
    fineness: f32,
}

impl Picture {
    /// Reads the picture of a seal, whose paper becomes transparent.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, PdfError> {
        let mut picture = Self::decode(bytes)?;
        if picture.pixels.iter().skip(3).step_by(4).all(|&opacity| opacity == 255) {
            picture.clear_white();
        }
        Ok(picture)
    }

    /// Reads a picture as it is.
    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, PdfError> {
        if bytes.len() > MAX_BYTES {
            return Err(PdfError::Image("the file is too large"));
        }
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            read_png(bytes)
        } else if bytes.starts_with(b"\xff\xd8\xff") {
            read_jpeg(bytes)
        } else {
            Err("it is neither PNG nor JPEG")
        }
        .map_err(PdfError::Image)
    }

    /// A copy with no more than `most` pixels on a side, each the mean of those that it stands for.
    pub(crate) fn scaled(&self, most: u32) -> Self {
        let longest = self.width.max(self.height);
        if longest <= most {
            return self.clone();
        }
        let side = |side: u32| (u64::from(side) * u64::from(most) / u64::from(longest)).max(1) as u32;
        let (width, height) = (side(self.width), side(self.height));
        let range = |at: u32, new: u32, old: u32| {
            let edge = |at: u32| (u64::from(at) * u64::from(old) / u64::from(new)) as u32;
            edge(at)..edge(at + 1).max(edge(at) + 1).min(old)
        };
        let mut pixels = Vec::with_capacity(width as usize * height as usize * 4);
        for y in 0..height {
            for x in 0..width {
                let mut sums = [0u64; 4];
                let mut count = 0;
                for row in range(y, height, self.height) {
                    for column in range(x, width, self.width) {
                        let at = (row as usize * self.width as usize + column as usize) * 4;
                        for (sum, part) in sums.iter_mut().zip(&self.pixels[at..at + 4]) {
                            *sum += u64::from(*part);
                        }
                        count += 1;
                    }
                }
                pixels.extend(sums.map(|sum| (sum / count.max(1)) as u8));
            }
        }
        Self { width, height, pixels, fineness: self.fineness }
    }

    /// A picture of our own.
    pub(crate) fn drawn(width: u32, height: u32, pixels: Vec<u8>, fineness: f32) -> Self {
        Self { width, height, pixels, fineness }
    }

    /// Makes white transparent and pale colours translucent, so that on white nothing changes.
    fn clear_white(&mut self) {
        for pixel in self.pixels.chunks_exact_mut(4) {
            let darkest = pixel[..3].iter().copied().min().unwrap_or(255);
            let opacity = 255 - darkest;
            for part in &mut pixel[..3] {
                let kept = u16::from(*part - darkest) * 255;
                *part = u8::try_from(kept.checked_div(u16::from(opacity)).unwrap_or(0)).unwrap_or(255);
            }
            pixel[3] = opacity;
        }
    }

    /// Width and height on paper, in points: the own size, but no more than `most` on a side.
    pub(crate) fn size(&self, most: f32) -> (f32, f32) {
        let scale = MM / self.fineness;
        let (width, height) = (self.width as f32 * scale, self.height as f32 * scale);
        let shrink = (most / width.max(height)).min(1.0);
        (width * shrink, height * shrink)
    }

    pub(crate) fn png(&self) -> Vec<u8> {
        self.write_png().unwrap_or_else(|_| unreachable!("a picture in memory can be written to memory"))
    }

    fn write_png(&self) -> Result<Vec<u8>, png::EncodingError> {
        let mut out = Vec::new();
        let mut encoder = Encoder::new(&mut out, self.width, self.height);
        encoder.set_color(ColorType::Rgba);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        let metre = (self.fineness * 1000.0).round() as u32;
        encoder.set_pixel_dims(Some(PixelDimensions { xppu: metre, yppu: metre, unit: Unit::Meter }));
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.pixels)?;
        writer.finish()?;
        Ok(out)
    }

    /// Adds the picture to a file: colours, and opacity as a mask.
    pub(crate) fn embed(&self, pdf: &mut Pdf) -> Result<ObjectId, PdfError> {
        let part = |space: &str| {
            dictionary! {
                "Type" => "XObject",
                "Subtype" => "Image",
                "Width" => i64::from(self.width),
                "Height" => i64::from(self.height),
                "ColorSpace" => space,
                "BitsPerComponent" => 8,
            }
        };
        let opacity = self.pixels.iter().skip(3).step_by(4).copied().collect();
        let mask = pdf.add_stream(part("DeviceGray"), opacity)?;
        let mut colours = part("DeviceRGB");
        colours.set("SMask", mask);
        let pixels = self.pixels.chunks_exact(4).flat_map(|pixel| &pixel[..3]).copied().collect();
        pdf.add_stream(colours, pixels)
    }
}

fn read_png(bytes: &[u8]) -> Result<Picture, &'static str> {
    const DAMAGED: &str = "the PNG is damaged";
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: 256 << 20 });
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let mut reader = decoder.read_info().map_err(|_| DAMAGED)?;
    let (width, height) = reader.info().size();
    check(width, height)?;
    let fineness = match reader.info().pixel_dims {
        Some(PixelDimensions { xppu, unit: Unit::Meter, .. }) if (500..=100_000).contains(&xppu) => {
            xppu as f32 / 1000.0
        }
        _ => FINENESS,
    };
    let mut data = vec![0; reader.output_buffer_size().ok_or(DAMAGED)?];
    let frame = reader.next_frame(&mut data).map_err(|_| DAMAGED)?;
    data.truncate(frame.buffer_size());
    let pixels = match frame.color_type {
        ColorType::Rgba => data,
        ColorType::Rgb => data.chunks_exact(3).flat_map(|p| [p[0], p[1], p[2], 255]).collect(),
        ColorType::Grayscale => data.iter().flat_map(|&g| [g, g, g, 255]).collect(),
        ColorType::GrayscaleAlpha => data.chunks_exact(2).flat_map(|p| [p[0], p[0], p[0], p[1]]).collect(),
        ColorType::Indexed => return Err(DAMAGED),
    };
    Ok(Picture { width, height, pixels, fineness })
}

fn read_jpeg(bytes: &[u8]) -> Result<Picture, &'static str> {
    const DAMAGED: &str = "the JPEG is damaged";
    if !bytes.windows(2).rev().any(|pair| pair == b"\xff\xd9") {
        return Err(DAMAGED);
    }
    let most = usize::from(u16::MAX);
    let options = DecoderOptions::default()
        .set_max_width(most)
        .set_max_height(most)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(|_| DAMAGED)?;
    let (width, height) = decoder.dimensions().ok_or(DAMAGED)?;
    let (width, height) = (width as u32, height as u32);
    check(width, height)?;
    let data = decoder.decode().map_err(|_| DAMAGED)?;
    if data.len() != width as usize * height as usize * 3 {
        return Err(DAMAGED);
    }
    let pixels = data.chunks_exact(3).flat_map(|p| [p[0], p[1], p[2], 255]).collect();
    Ok(Picture { width, height, pixels, fineness: FINENESS })
}

fn check(width: u32, height: u32) -> Result<(), &'static str> {
    if width == 0 || height == 0 {
        Err("it is empty")
    } else if width > MAX_SIDE || height > MAX_SIDE {
        Err("it has more than 4000 pixels on a side")
    } else {
        Ok(())
    }
}
